import { toLink } from '../../../../nodes/shared/files/link';
import { sharingServiceOf, sharingServices } from '../../../../nodes/shared/files/sharingServices';
import { factsOf, wordsOf } from '../../factsOf';

/** A link of each service that opens a page. */
const pages: Array<[service: string, link: string]> = [
	['Box', 'https://app.box.com/s/abc123'],
	['Cloud Mail.ru', 'https://cloud.mail.ru/public/AbCd/EfGh'],
	['Dropbox', 'https://www.dropbox.com/s/abc/offer.jpg?dl=0'],
	['Dropbox', 'https://www.dropbox.com/scl/fi/abc/offer.jpg?rlkey=x&dl=1'],
	['Dropbox', 'https://dropbox.com/s/abc/offer.jpg'],
	['Facebook', 'https://www.facebook.com/photo/?fbid=1'],
	['GitHub', 'https://github.com/owner/repository/blob/main/offer.png'],
	['Google Docs', 'https://docs.google.com/presentation/d/abc/edit'],
	['Google Drive', 'https://drive.google.com/file/d/abc/view?usp=sharing'],
	['Google Drive', 'https://drive.google.com/open?id=abc'],
	['Google Photos', 'https://photos.app.goo.gl/abc'],
	['iCloud', 'https://www.icloud.com/iclouddrive/abc#offer'],
	['iCloud', 'https://share.icloud.com/photos/abc'],
	['ImgBB', 'https://ibb.co/abc'],
	['Imgur', 'https://imgur.com/a/abc'],
	['Instagram', 'https://www.instagram.com/p/abc/'],
	['MediaFire', 'https://www.mediafire.com/file/abc/offer.jpg/file'],
	['Mega', 'https://mega.nz/file/abc#key'],
	['OneDrive', 'https://1drv.ms/i/s!abc'],
	['OneDrive', 'https://onedrive.live.com/?id=abc'],
	['pCloud', 'https://u.pcloud.link/publink/show?code=abc'],
	['SharePoint', 'https://company-my.sharepoint.com/:i:/g/personal/abc'],
	['Telegram', 'https://t.me/channel/1'],
	['TikTok', 'https://vm.tiktok.com/abc/'],
	['WeTransfer', 'https://we.tl/t-abc'],
	['WeTransfer', 'https://company.wetransfer.com/downloads/abc'],
	['Yandex Disk', 'https://disk.yandex.ru/i/abc'],
	['Yandex Disk', 'https://yadi.sk/d/abc'],
	['YouTube', 'https://youtu.be/abc'],
	['YouTube', 'https://www.youtube.com/watch?v=abc'],
];

const direct = [
	'http://example.com/a',
	'https://example.com/a?b=c#d',
	'https://пример.рф/файл.jpg',
	'https://www.dropbox.com/s/abc/offer.jpg?raw=1',
	'https://www.dropbox.com/scl/fi/abc/offer.jpg?rlkey=x&raw=1&st=y',
	'https://dl.dropboxusercontent.com/s/abc/offer.jpg',
	'https://drive.google.com/uc?export=view&id=abc',
	'https://docs.google.com/drawings/d/abc/export/png',
	'https://lh3.googleusercontent.com/abc',
	'https://github.com/owner/repository/raw/main/offer.png',
	'https://github.com/owner/repository/blob/main/offer.png?raw=true',
	'https://raw.githubusercontent.com/owner/repository/main/offer.png',
	'https://i.imgur.com/abc.jpg',
	'https://i.ibb.co/abc/offer.jpg',
	'https://company.app.box.com/shared/static/abc.jpg',
	'https://company.sharepoint.com/sites/shop/offer.jpg',
	'https://company.sharepoint.com/:i:/s/shop/abc?download=1',
	'https://notdropbox.com/offer.jpg',
	'https://dropbox.com.example.com/offer.jpg',
	'https://flight.me/offer.jpg',
	'https://storage.yandexcloud.net/shop/offer.jpg',
];

describe('toLink', () => {
	it.each(direct)('takes the direct link %s as it is', (link) => {
		expect(toLink(link)).toBe(link);
	});

	it.each(pages)("refuses %s's page %s, with which nothing would be posted", (service, link) => {
		const { title, advice, mayBeDone } = factsOf(() => toLink(link));
		expect(title).toContain(`a page of ${service}`);
		expect(advice).toMatch(/'File From' to Binary Field/);
		expect(mayBeDone).toBe(false);
	});

	it.each(pages)("refuses %s's page %s with dots at the end of its host, too", (service, link) => {
		const { host, protocol } = new URL(link);
		for (const dots of ['.', '..', '%2e']) expect(factsOf(() => toLink(link.replace(`${protocol}//${host}`, `${protocol}//${host}${dots}`))).title).toContain(`a page of ${service}`);
	});

	it.each(['http://localhost../a.jpg', 'http://minio:9000/a.jpg', 'http://2130706433/a.jpg', 'http://[::ffff:10.0.0.1]/a.jpg', 'http://240.0.0.1/a.jpg', 'http://shop.localtest.me/a.jpg', 'http://10-0-0-1.nip.io/a.jpg'])(
		'refuses %s, which GREEN-API cannot reach',
		(link) => {
			const failure = factsOf(() => toLink(link));
			expect(failure.title).toBe(`'File URL' leads to '${new URL(link).hostname}', which GREEN-API cannot reach from outside`);
			expect(wordsOf(failure)).toMatch(/direct public link.*'File From' to Binary Field/);
		},
	);

	it('has an example of every service that it knows', () => {
		expect(sharingServices.map(({ name }) => name).filter((name) => !pages.some(([known]) => known === name))).toEqual([]);
	});

	it('says how a link of Dropbox becomes a direct one', () => {
		expect(factsOf(() => toLink('https://www.dropbox.com/s/abc/offer.jpg?dl=0')).advice).toMatch(/Replace dl=0.*by raw=1/);
	});

	it.each(['example.com/offer.jpg', 'ftp://example.com/offer.jpg', 'file:///etc/passwd', 'data:image/png;base64,AAAA', '/files/offer.jpg', 'https://', 'https:/example.com/offer.jpg', 'https:example.com/offer.jpg', 'https:\\\\example.com\\offer.jpg'])('refuses the address %s and shows it', (link) => {
		const failure = factsOf(() => toLink(link));
		expect(failure.title).toMatch(/'File URL' must be a web address/);
		expect(failure.title).toContain(link);
		expect(wordsOf(failure)).toMatch(/direct public link.*'File From' to Binary Field/);
	});
});

describe('toLink with several links', () => {
	const A = 'https://example.com/a.jpg';
	const B = 'http://example.com/b.jpg?size=1';

	it.each([...[' ', ', ', ',', ';', ' ; ', '\n', '\r\n', '|', '\t', '\n\n'].map((between) => [A, B].join(between)), [A, B]])('refuses them: %j', (links) => {
		const { title, advice } = factsOf(() => toLink(links));
		expect(title).toMatch(/^'File URL' holds 2 values/);
		expect(advice).toMatch(/Split Out/);
	});

	it.each([`${A}\nb.jpg`, `${A}, ${B}, ${A}`, `${B},${A}`, `${A}, www.example.com/b.jpg`, `${A} www.example.com/b.jpg`])('refuses %j as well', (links) => {
		expect(factsOf(() => toLink(links)).title).toMatch(/^'File URL' holds [23] values/);
	});

	it.each([
		'https://example.com/a,b.jpg',
		'https://res.cloudinary.com/demo/image/fetch/w_200,h_100/https://example.com/a.jpg',
		'https://example.com/join?of=https://example.com/a.jpg,https://example.com/b.jpg',
		'https://example.com/my offer.jpg',
		'https://www.example.com/www.offer.jpg',
		'https://example.com/a;v=1/b.jpg',
		'https://web.archive.org/web/2026/https://example.com/a.jpg',
	])('takes %j, which is one', (link) => {
		expect(toLink(link)).toBe(link);
		expect(toLink([`\u200b${link}\n`])).toBe(link);
	});
});

it('tells a service by its host alone', () => {
	expect(sharingServiceOf(new URL('https://example.com/drive.google.com/file/d/abc'))).toBeUndefined();
});
