import { escape } from './escape';

const STYLE = [
	':root{color-scheme:light dark}',
	'body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:2rem 1rem;overflow-wrap:anywhere}',
	// Each text runs from right to left where its language does.
	'body *{unicode-bidi:plaintext}p{white-space:pre-wrap}',
	'label,fieldset,textarea{display:block;margin:0 0 1rem;padding:0;border:0}legend{padding:0}',
	'input:not([type=checkbox],[type=radio]),select,textarea{box-sizing:border-box;width:100%;font:inherit;padding:.5rem;border:1px solid #8a8a8a}',
	'fieldset label{margin:.25rem 0}',
	'.wrong{outline:2px solid #c62828;outline-offset:.4rem}',
	'button{font:inherit;padding:.6rem 1.4rem;margin:0 .75rem .75rem 0;border:1px solid #128c7e;border-radius:.4rem;cursor:pointer}',
	'button.yes{background:#128c7e;color:#fff}button.no{background:none;color:inherit}',
].join('');

/** Nothing of the page may load or run anything, show it in another page, or send its address, which holds the key, along. */
export const PAGE_HEADERS = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
	'Referrer-Policy': 'no-referrer',
	'Cache-Control': 'no-store',
	'X-Robots-Tag': 'noindex',
	'X-Content-Type-Options': 'nosniff',
};

/** A page that a recipient sees: a heading, a text, and what comes below them as HTML. */
export function page(title: string, text: string, below = ''): string {
	const heading = title === '' ? '' : `<h1>${escape(title)}</h1>`;
	const name = escape(title || text.split('\n')[0]);
	const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title>`;
	return `<!doctype html>${head}<style>${STYLE}</style>${heading}<p>${escape(text)}</p>${below}`;
}
