import { containsAny } from '../../../../nodes/shared/failures/containsAny';
import { fc } from '../../../properties/fixed';

describe('containsAny', () => {
	const long = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'Ж'), minLength: 12, maxLength: 60 });

	it('finds what is there, wherever it stands', () => {
		fc.assert(
			fc.property(fc.array(long, { minLength: 1, maxLength: 5 }), fc.nat(), fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (texts, index, before, after) => {
				expect(containsAny(texts)(`${before}${texts[index % texts.length]}${after}`)).toBe(true);
			}),
		);
	});

	it('finds nothing else', () => {
		fc.assert(
			fc.property(fc.array(long, { minLength: 1, maxLength: 5 }), fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'Ж'), maxLength: 300 }), (texts, text) => {
				expect(containsAny(texts)(text)).toBe(texts.some((searched) => text.includes(searched)));
			}),
		);
	});
});
