import { nameOf } from '../../../../nodes/shared/journals/fileName';
import { fc } from '../../../properties/fixed';

const linkTo = (path: string) => `https://media.example.com/${path}`;

it.each([
	[{ fileName: 'offer.jpg', downloadUrl: linkTo('1.jpg') }, 'offer.jpg'],
	[{ fileName: '', downloadUrl: linkTo('a/1.jpg?sign=x/y') }, '1.jpg'],
	[{ fileName: 7, downloadUrl: linkTo('a/1.jpg//') }, '1.jpg'],
	[{ fileName: { name: 'a' }, downloadUrl: linkTo('') }, 'file'],
	[{ downloadUrl: linkTo('///') }, 'file'],
	[{ downloadUrl: 'nowhere' }, 'file'],
	[{ fileName: 'Прайс 2026 (новый).pdf' }, 'Прайс 2026 (новый).pdf'],
	[{ fileName: 'AC/DC.mp3' }, 'AC_DC.mp3'],
	[{ fileName: '..\\..\\etc/passwd' }, '.._.._etc_passwd'],
	[{ fileName: '..' }, 'file'],
	[{ fileName: ' \u0000\n' }, 'file'],
	[{ fileName: 'a\u0000\r\n\u0085\u2028b.pdf' }, 'ab.pdf'],
	[{ fileName: 'invoice\u202efdp.exe' }, 'invoicefdp.exe'],
	[{ fileName: 'half\ud83d.jpg' }, 'half.jpg'],
	[{ fileName: `${'x'.repeat(130)}.jpg` }, `${'x'.repeat(116)}.jpg`],
	[{ fileName: `${'x'.repeat(100)}.${'y'.repeat(30)}z` }, `${'x'.repeat(100)}.${'y'.repeat(19)}`],
	[{ fileName: '👨‍👩‍👧.jpg' }, '👨‍👩‍👧.jpg'],
])('calls the file of %j %s', (row, name) => {
	expect(nameOf(row)).toBe(name);
});

it('gives a short name without folders and invisible characters for whatever a row has, and keeps its extension', () => {
	const characters = fc.oneof(fc.constantFrom('/', '\\', '\0', '\n', '\u202e', '\ud83d', 'я', '😀', '.', ' '), fc.string({ unit: 'binary', maxLength: 1 }));
	fc.assert(
		fc.property(fc.array(characters, { maxLength: 300 }), (parts) => {
			const name = nameOf({ fileName: `${parts.join('')}x.jpeg` });
			expect(name).not.toMatch(/[\p{Cc}\p{Cs}\\/\u2028-\u202e]/u);
			expect([...name].length).toBeLessThanOrEqual(120);
			expect(name).toMatch(/x\.jpeg$|^.{115}\.jpeg$/su);
		}),
	);
});

it.each(['token0123456789abcdef', 'to ken/0123456789'])('hides the token %s in it', (token) => {
	const cut = `${token.slice(0, 5)}\u0000${token.slice(5)}`;
	const rows = [{ fileName: `${token}.jpg` }, { fileName: `a ${cut} b.jpg` }, { downloadUrl: linkTo(`x/${encodeURIComponent(token)}.jpg`) }];
	expect(rows.map((row) => nameOf(row, token))).toEqual(['[token].jpg', 'a [token] b.jpg', '[token].jpg']);
	expect(nameOf({ fileName: `${'x'.repeat(112)}${token}.jpg` }, token)).not.toContain(token.slice(0, 6));
});
