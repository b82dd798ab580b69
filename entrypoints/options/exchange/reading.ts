import { expose } from 'comlink';
import { createImporter } from '../../../glossary/exchange/importer';

/** The worker in which files are read: the page stays free, and what takes too long is ended with it. */
expose(createImporter());
