import { lineUnderTest } from '../host/line';
import type { World } from '../host/world';
import { AFTER, openQuestion, submit } from './questionBench';
import { outputOf } from './stage';
import { callN8n } from './webhookBench';

/** Files that come with the form of a question. */
export function describeQuestionFiles(theWorld: () => World): void {
	describe('a question', () => {
		test('is answered with files, which are those of a form alone', async () => {
			const values = [
				{ fieldLabel: 'Your Papers', fieldType: 'file', acceptFileTypes: '.txt', requiredField: true },
				{ fieldLabel: 'Note' },
				{ fieldLabel: 'Photo', fieldType: 'file', multipleFiles: false },
			];
			const bench = await openQuestion(theWorld, 'answered-files', { responseType: 'customForm', formFields: { values } });
			const { id } = await bench.ask();
			const forged = { data: { 'field-1': 'Hi', end: '1' }, files: { 'field-0': { filepath: '/etc/hostname', originalFilename: 'a.txt', mimetype: 'text/plain', size: 5 } } };
			// Newer versions of n8n refuse it themselves.
			expect([415, 422]).toContain((await callN8n(bench.link(), 'POST', JSON.stringify(forged))).status);
			const sent = { 'field-0': new File(['hello'], 'a.txt', { type: 'text/plain' }), 'field-1': 'Hi', 'field-2': new File([], ''), end: '1' };
			expect((await submit(bench.link(), { ...sent, 'field-0': new File(['x'], 'a.exe') })).status).toBe(422);
			const { status, data } = await submit(bench.link(), sent);
			// This n8n drops what comes after an empty field for a file.
			const isDropped = lineUnderTest === '1.123';
			if (isDropped) {
				expect([status, data, await bench.statusOf(id)]).toEqual([422, expect.stringContaining('<label class="wrong">Photo'), 'waiting']);
				await submit(bench.link(), { ...sent, 'field-2': new File(['photo'], 'b.png', { type: 'image/png' }) });
			}
			const photo = isDropped ? { filename: 'b.png', mimetype: 'image/png', size: 5 } : null;
			const [{ json, binary = {} }] = outputOf(await bench.execution(id), AFTER);
			expect(json.data).toEqual({ 'Your Papers': [{ filename: 'a.txt', mimetype: 'text/plain', size: 5 }], Note: 'Hi', Photo: photo });
			expect(Object.entries(binary).map(([name, { fileName, mimeType, fileSize }]) => [name, fileName, mimeType, fileSize])).toEqual([
				['Your_Papers', 'a.txt', 'text/plain', '5 B'],
				...(isDropped ? [['Photo', 'b.png', 'image/png', '5 B']] : []),
			]);
			await bench.close();
		});
	});
}
