import { dispositionName } from '../../../../nodes/shared/web/lookAt';

it.each([
	['attachment; filename=offer.jpg', 'offer.jpg'],
	['attachment; filename="my offer.jpg"; size=3', 'my offer.jpg'],
	['inline; FileName = "a \\"b\\".jpg"', 'a "b".jpg'],
	["attachment; filename=plain.jpg; filename*=UTF-8''%D1%84.jpg", '\u0444.jpg'],
	["attachment; filename*=UTF-8''%ff; filename=plain.jpg", 'plain.jpg'],
	[Buffer.from('attachment; filename="\u05de\u05d7\u05d9\u05e8 1.jpg"').toString('latin1'), '\u05de\u05d7\u05d9\u05e8 1.jpg'],
	['attachment; filename="caf\xe9.jpg"', 'caf\xe9.jpg'],
	['attachment; filename="../../etc/offer.jpg"', 'offer.jpg'],
	['attachment; filename="C:\\\\a\\\\offer.jpg"', 'offer.jpg'],
	['attachment; filename=""', undefined],
	['attachment', undefined],
	['', undefined],
	[undefined, undefined],
])('finds in %j the name %j', (disposition, name) => {
	expect(dispositionName(disposition)).toBe(name);
});

it('is quick about a long text', () => {
	const start = performance.now();
	for (const text of ['filename="' + '\\'.repeat(200_000), 'filename '.repeat(50_000), `filename${' '.repeat(200_000)}`]) dispositionName(text);
	expect(performance.now() - start).toBeLessThan(10_000);
});
