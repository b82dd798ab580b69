import { registerRichText } from '@lexical/rich-text';
import ace from 'ace-builds';
import { basicSetup, EditorView } from 'codemirror';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import * as monaco from 'monaco-editor/editor/editor.api';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView as ProseView } from 'prosemirror-view';
import Quill from 'quill';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor as createSlate, Editor, Transforms } from 'slate';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';

/** An editor as its own model knows it. */
export type Editing = {
  /** The text of its document. */
  readonly text: () => string;
  /** Puts the caret at the end of the text. */
  readonly focus: () => void;
  /** How often its document was changed since it was filled. */
  readonly changes: () => number;
  readonly canUndo: boolean;
};

type Start = (root: HTMLElement, text: string) => Editing | Promise<Editing>;

const codeMirror: Start = (parent, doc) => {
  let changes = 0;
  const count = EditorView.updateListener.of((update) => {
    if (update.docChanged) changes++;
  });
  const view = new EditorView({ doc, parent, extensions: [basicSetup, count] });
  const focus = () => {
    view.focus();
    view.dispatch({ selection: { anchor: view.state.doc.length } });
  };
  return { text: () => view.state.doc.toString(), focus, changes: () => changes, canUndo: true };
};

const proseMirror: Start = (root, text) => {
  let changes = 0;
  const source = document.createElement('p');
  source.textContent = text;
  const view = new ProseView(root, {
    state: EditorState.create({
      doc: DOMParser.fromSchema(schema).parse(source),
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
    dispatchTransaction(transaction) {
      if (transaction.docChanged) changes++;
      view.updateState(view.state.apply(transaction));
    },
  });
  const focus = () => {
    view.focus();
    view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  };
  return { text: () => view.state.doc.textContent, focus, changes: () => changes, canUndo: true };
};

const quill: Start = (root, text) => {
  let changes = 0;
  root.textContent = text;
  const editor = new Quill(root);
  editor.on('text-change', () => changes++);
  const focus = () => editor.setSelection(editor.getLength() - 1, 0);
  return { text: () => editor.getText().trimEnd(), focus, changes: () => changes, canUndo: true };
};

const lexical: Start = async (root, text) => {
  let changes = 0;
  root.contentEditable = 'true';
  const editor = createEditor({ onError: (error) => reportError(error) });
  // The packages of Lexical bring its types in two versions; the bundle has one of them.
  registerRichText(editor as never);
  editor.setRootElement(root);
  await new Promise<void>((onUpdate) =>
    editor.update(
      () =>
        void $getRoot()
          .clear()
          .append($createParagraphNode().append($createTextNode(text))),
      { onUpdate },
    ),
  );
  const read = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  editor.registerTextContentListener(() => changes++);
  return {
    text: read,
    focus: () => editor.focus(undefined, { defaultSelection: 'rootEnd' }),
    changes: () => changes,
    canUndo: false,
  };
};

const slate: Start = async (root, text) => {
  let changes = 0;
  const editor = withReact(createSlate());
  editor.children = [{ children: [{ text }] }] as typeof editor.children;
  const { onChange } = editor;
  editor.onChange = (options) => {
    if (editor.operations.some(({ type }) => type !== 'set_selection')) changes++;
    onChange(options);
  };
  const children = createElement(Editable);
  createRoot(root).render(createElement(Slate, { editor, initialValue: editor.children, children }));
  const focus = () => {
    ReactEditor.focus(editor);
    Transforms.select(editor, Editor.end(editor, []));
  };
  return { text: () => Editor.string(editor, []), focus, changes: () => changes, canUndo: false };
};

const aceEditor: Start = (root, text) => {
  let changes = 0;
  root.style.height = '60px';
  root.textContent = text;
  const editor = ace.edit(root);
  editor.session.on('change', () => changes++);
  const focus = () => {
    editor.focus();
    editor.navigateFileEnd();
  };
  return { text: () => editor.getValue(), focus, changes: () => changes, canUndo: true };
};

const monacoEditor: Start = (root, value) => {
  let changes = 0;
  root.style.height = '60px';
  const editor = monaco.editor.create(root, { value, language: 'plaintext' });
  editor.onDidChangeModelContent(() => changes++);
  const focus = () => {
    editor.focus();
    editor.setPosition({ lineNumber: 1, column: editor.getValue().length + 1 });
  };
  return { text: () => editor.getValue(), focus, changes: () => changes, canUndo: true };
};

const starts: Record<string, Start> = {
  codeMirror,
  proseMirror,
  quill,
  lexical,
  slate,
  ace: aceEditor,
  monaco: monacoEditor,
};

/** Puts an editor on the page. */
async function start(name: string, text: string): Promise<void> {
  const root = document.createElement('div');
  root.id = 'editor';
  document.body.append(root);
  Object.assign(window, { editors: { [name]: await starts[name]?.(root, text) } });
}

Object.assign(window, { startEditor: start });
