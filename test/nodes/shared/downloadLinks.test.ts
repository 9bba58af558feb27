/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import dns from 'node:dns';
import { bytesOf } from '../../engine/binary';
import { fileServer, serve } from '../../engine/useFileServer';
import { simulator } from '../../engine/useSimulator';
import { isSince } from '../../versions/underTest';
import { asksForLinks, credential, inOwnHands, listed, own, redirect, row, SECRET, useLinkedRows } from './linkedRows';

useLinkedRows();

/** The ways to write the address of the server that is not GREEN-API's. */
const spellings = ['127.0.0.1', 'localhost', 'localhost.', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '2130706433', '0x7f000001', '017700000001', '127.1', '0.0.0.0'];
const inner = (spelling: string) => `http://${spelling}:${fileServer.port}/secret.jpg`;

async function expectNothingFetched(downloadUrl: string) {
	const { items, error, run } = await listed([row(downloadUrl)]);
	expect([error, fileServer.paths]).toEqual([undefined, []]);
	const fileMissing = expect.stringMatching(/^The link to the file leads to '.+', into a network of n8n's own: nothing was fetched from there\. /) as string;
	expect(items).toEqual([{ json: { ...row(downloadUrl), fileMissing }, pairedItem: { item: 0 } }]);
	expect(JSON.stringify(run)).not.toContain(SECRET);
	expect(asksForLinks()).toBe(0);
}

describe('a link into the network of n8n', () => {
	it.each(spellings)('as %s is not followed', async (spelling) => {
		await expectNothingFetched(inner(spelling));
	});

	it.each(spellings)('as %s is not followed out of a redirect either', async (spelling) => {
		simulator.answerNext('', redirect(inner(spelling)));
		await expectNothingFetched(own('3EB0D2.jpg'));
	});

	it.each([301, 302, 303, 307, 308])('is not followed out of a redirect with status %s', async (status) => {
		simulator.answerNext('', redirect(inner('127.0.0.1'), status));
		await expectNothingFetched(own('3EB0D2.jpg'));
	});

	it("is not followed out of a chain through GREEN-API's own host", async () => {
		simulator.answerNext('', redirect(own('a')), redirect('b', 301), redirect(`//localhost:${fileServer.port}/secret.jpg`, 307));
		await expectNothingFetched(own('3EB0D2.jpg'));
		expect(simulator.requests.map(({ path }) => path.split('/').at(-1)).slice(1)).toEqual(['3EB0D2.jpg', 'a', 'b']);
	});

	it('is not followed where GREEN-API gives it as the new one', async () => {
		simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: inner('127.0.0.1') } });
		const { items } = await listed([row(own('nowhere.jpg'))]);
		expect([items[0].json.fileMissing, fileServer.paths]).toEqual([expect.stringMatching(/nothing was fetched/), []]);
	});

	it('leaves the other rows their files', async () => {
		const { items } = await listed([row(inner('127.0.0.1')), row(own('3EB0D2.jpg')), row(inner('localhost'))]);
		expect(items.map(({ binary }) => Object.keys(binary ?? {}))).toEqual([[], ['file'], []]);
	});
});

describe('a name that leads into the network of n8n', () => {
	it('is found out by n8n, where it has a judge of its own', async () => {
		const inside = async () => await Promise.resolve([{ address: '10.0.0.1', family: 4 }]);
		const lookup = jest.spyOn(dns.promises, 'lookup').mockImplementation(inside as unknown as typeof dns.promises.lookup);
		const { items } = await listed([row('http://files.example.com:1/a.jpg')]);
		const hasJudge = isSince('2.40');
		expect(lookup.mock.calls.length > 0).toBe(hasJudge);
		if (hasJudge) expect(items[0].json.fileMissing).toMatch(/^The link to the file leads to 'files\.example\.com', which has an address in a network of n8n's own/);
	});
});

describe('a redirect', () => {
	it("is followed to the credential's hosts, relative ones too", async () => {
		inOwnHands();
		simulator.answerNext('', redirect('../x/y.jpg', 303), redirect(`${fileServer.url}/z.jpg`, 308));
		const { items } = await listed([row(own('3EB0D2.jpg'))]);
		expect((await bytesOf(items[0], 'file')).toString()).toBe(SECRET);
		expect(simulator.requests.map(({ path }) => path).slice(1)).toEqual([`/media/${credential.idInstance}/3EB0D2.jpg`, '/media/x/y.jpg']);
		expect(fileServer.paths).toEqual(['/z.jpg']);
	});

	it('is followed five times, then a new link is asked for', async () => {
		inOwnHands();
		serve((_, response) => void response.writeHead(302, { location: '/again' }).end());
		simulator.answerNext('downloadFile', { status: 200, body: { downloadUrl: own('3EB0D2.jpg') } });
		const { items } = await listed([row(`${fileServer.url}/a.jpg`)]);
		expect(fileServer.paths).toEqual(['/a.jpg', ...Array<string>(5).fill('/again')]);
		expect(Object.keys(items[0].binary ?? {})).toEqual(['file']);
	});

	it.each([302, 404])('or a refusal (%s) whose body does not end is closed', async (status) => {
		inOwnHands();
		const closed = new Promise((resolve) => {
			serve((_, response) => void response.on('close', resolve).writeHead(status, { location: own('3EB0D2.jpg') }).write('a'));
		});
		await listed([row(`${fileServer.url}/a.jpg`)]);
		await closed;
	});

	it.each(['file:///etc/passwd', 'http://user:secret@media.example.com/1.jpg', 'http://'])('to %s is not followed', async (location) => {
		simulator.answerNext('', redirect(location));
		const { items } = await listed([row(own('3EB0D2.jpg'))]);
		expect(items[0].json.fileMissing).toEqual(expect.not.stringMatching(/secret|passwd/));
		expect(items[0].binary).toBeUndefined();
	});
});

it('gives a file a name without folders, and its type only in words', async () => {
	const { items } = await listed([row(own('3EB0D2.jpg'), { fileName: '../../offer.jpg', mimeType: { odd: true } })]);
	const { fileName, directory, mimeType } = items[0].binary?.file ?? {};
	expect([fileName, directory, mimeType]).toEqual(['.._.._offer.jpg', undefined, 'image/jpeg']);
});
