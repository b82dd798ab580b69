/**
 * Stands in for WXT's context of a content script, which every page would load: an event that any page can make would end
 * it, and it announces itself by one. What runs here ends itself, once its extension is gone.
 */
export class ContentScriptContext {}
