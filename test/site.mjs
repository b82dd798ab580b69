// Where the page is that someone asks for.
import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './server.mjs';

/** What the person who typed the command can put right; it needs no stack trace. */
export class Mistake extends Error {}

/**
 * The address of what was asked for: `https://…`, `example.com`, a file or a `file://` address. A file is served from its
 * folder on localhost, because a browser keeps an extension out of file:// pages until its user has flipped a switch.
 *
 * @param {string} wanted
 * @returns {Promise<{ url: string; close: () => Promise<void> }>}
 */
export async function openSite(wanted) {
  const file = asFile(wanted);
  if (!file) return { url: asAddress(wanted), close: async () => {} };
  const real = await realpath(file);
  const server = await serveFolder(dirname(real));
  return { url: `${server.origin}/${encodeURIComponent(basename(real))}`, close: server.close };
}

/**
 * The file that is meant, or undefined where an address is.
 *
 * @param {string} wanted
 */
function asFile(wanted) {
  if (/^https?:/i.test(wanted)) return undefined;
  // npm runs its scripts in the project's folder and says in INIT_CWD where it was called.
  const file = /^file:/i.test(wanted) ? fileURLToPath(wanted) : resolve(process.env.INIT_CWD ?? '.', wanted);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return file;
  if (found) throw new Mistake(`${file} is a folder. Name a file in it.`);
  if (looksLikeAddress(wanted)) return undefined;
  throw new Mistake(`There is no file ${file}. Give a file, or an address such as https://example.com.`);
}

/** @param {string} wanted */
function looksLikeAddress(wanted) {
  return (
    /^(localhost|[^\s/\\]+\.[a-z]{2,}|[\d.]{7,15})(:\d+)?([/?#]|$)/i.test(wanted) && !/^[^/]+\.x?html?$/i.test(wanted)
  );
}

/** @param {string} wanted */
function asAddress(wanted) {
  const scheme = /^(localhost|[\d.]+)(:|\/|$)/.test(wanted) ? 'http' : 'https';
  const address = /^https?:/i.test(wanted) ? wanted : `${scheme}://${wanted}`;
  if (!URL.canParse(address))
    throw new Mistake(`${wanted} is no address. Give one such as https://example.com, or a file.`);
  return new URL(address).href;
}
