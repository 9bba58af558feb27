import { createHash, randomBytes } from 'node:crypto';
import { multipart } from '../../../../nodes/shared/transport/multipart';

const file = { field: 'file', fileName: 'picture.jpg', mimeType: 'image/jpeg' };

/** A form as the web's own reader of forms reads it. */
async function read(texts: Record<string, string>, bytes: Buffer) {
	const { body, headers } = multipart(texts, { ...file, bytes });
	const form = await new Response(new Uint8Array(body), { headers: headers as Record<string, string> }).formData();
	return [...form.entries()];
}

it.each<[string, Buffer]>([
	['any bytes', randomBytes(5000)],
	['lines', Buffer.from('\r\n--\r\n\r\n--')],
	['no bytes', Buffer.alloc(0)],
])('brings %s as they are, behind the texts', async (_, bytes) => {
	const [[name, text], [field, part]] = await read({ groupId: '120363020000000001@g.us' }, bytes);
	expect([name, text, field]).toEqual(['groupId', '120363020000000001@g.us', 'file']);
	const { name: fileName, type } = part as File;
	expect([fileName, type]).toEqual(['picture.jpg', 'image/jpeg']);
	expect(Buffer.from(await (part as File).arrayBuffer())).toEqual(bytes);
});

it('brings a file alone', async () => {
	expect((await read({}, Buffer.from('x'))).map(([name]) => name)).toEqual(['file']);
});

it('separates the parts by what the file does not hold, the same for the same file', () => {
	const bytes = Buffer.from(`--${createHash('sha256').update('other').digest('hex')}`);
	const [one, same, other] = [bytes, bytes, Buffer.from('other')].map((content) => multipart({}, { ...file, bytes: content }));
	expect(one).toEqual(same);
	expect(one.headers['Content-Type']).not.toBe(other.headers['Content-Type']);
});
