import { methodsAsked } from '../../engine/useSimulator';
import { asked, link, looks, post, posted, serveLinks, useLinkServer } from './linkServer';

useLinkServer();

describe('a redirect', () => {
	const redirects = (location: string) => serveLinks(({ url }, response) => void response.writeHead(url === link ? 302 : 200, { location, 'content-type': 'text/html' }).end());

	it('is followed to what it leads to', async () => {
		redirects('/login');
		expect((await post({ fileName: 'sale.jpg' })).error?.message).toMatch(/web page/);
		expect(asked()).toEqual([`HEAD ${link}`, 'HEAD http://shop.example/login']);
	});

	it.each(['http://127.0.0.1/a', 'http://[::1]/a', 'http://printer.local/a', 'http://169.254.169.254/latest', 'file:///etc/passwd', 'http://user:secret@shop.example/a'])('to %s is not followed, and says nothing of the file', async (location) => {
		redirects(location);
		expect((await post({ fileName: 'sale.jpg' })).error).toBeUndefined();
		expect([asked(), posted().length]).toEqual([[`HEAD ${link}`], 1]);
	});

	it('that never ends is followed five times', async () => {
		serveLinks((_, response) => void response.writeHead(302, { location: '/sale' }).end());
		expect((await post({ fileName: 'sale.jpg' })).error).toBeUndefined();
		expect([asked().length, posted().length]).toEqual([6, 1]);
	});
});

describe('several items', () => {
	const items = (...links: string[]) => ({ items: links.map((one) => ({ link: one })) });
	const form = { urlFile: '={{ $json.link }}', fileName: 'sale.jpg' };
	const pageAtEnd = () => serveLinks(({ url }, response) => void response.writeHead(200, { 'content-type': url?.endsWith('page') ? 'text/html' : 'image/jpeg' }).end());

	it('with the same link ask once', async () => {
		const { items: outputs } = await post(form, items(link, link, `${link}?b`, link));
		expect([outputs.length, asked().sort()]).toEqual([4, [`HEAD ${link}`, `HEAD ${link}?b`]]);
	});

	it('are all asked about before the first is posted', async () => {
		pageAtEnd();
		const { error } = await post(form, items(link, `${link}/page`));
		expect(error?.message ?? 'no error').toMatch(/web page/);
		expect(methodsAsked()).toEqual([]);
	});

	it('are posted but for the page with On Error = Continue', async () => {
		pageAtEnd();
		const { items: outputs } = await post(form, { ...items(`${link}/page`, link), settings: { onError: 'continueRegularOutput' } });
		expect(outputs.map(({ json }) => typeof json.error)).toEqual(['string', 'undefined']);
		expect(posted()).toHaveLength(1);
	});

	it('are not asked about again by Retry On Fail, but for those that were refused', async () => {
		serveLinks(({ url }, response) => void response.writeHead(url === link || looks.length > 2 ? 200 : 410, { 'content-type': 'image/jpeg' }).end());
		const { items: outputs } = await post(form, { ...items(link, `${link}/late`), settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 } });
		expect([outputs.length, asked().sort()]).toEqual([2, [`HEAD ${link}`, `HEAD ${link}/late`, `HEAD ${link}/late`]]);
	});
});
