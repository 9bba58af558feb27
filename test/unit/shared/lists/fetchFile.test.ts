import { readAtMost } from '../../../../nodes/shared/lists/fetchFile';
import { fc } from '../../../properties/fixed';

async function* streamOf(chunks: Uint8Array[], ended?: () => void) {
	try {
		yield* chunks;
	} finally {
		ended?.();
	}
}

describe('readAtMost', () => {
	it('gives the bytes of any stream, whatever length was announced, up to the limit', async () => {
		const chunks = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 });
		await fc.assert(
			fc.asyncProperty(chunks, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 300, max: 500 }), async (parts, announced, most) => {
				const whole = Buffer.concat(parts);
				const read = await readAtMost(most, streamOf(parts), announced).catch(() => 'too large');
				expect(read).toEqual(whole.length <= most ? whole : 'too large');
			}),
		);
	});

	it('ends a stream that never ends, with the first byte above the limit', async () => {
		let [given, isEnded] = [0, false];
		async function* endless() {
			try {
				for (;;) yield Buffer.alloc((given += 1) && 10);
			} finally {
				isEnded = true;
			}
		}
		await expect(readAtMost(100, endless(), 0)).rejects.toThrow('The file is larger than 100 MB');
		expect([given, isEnded]).toEqual([11, true]);
	});

	it('takes no more room than was announced', async () => {
		const read = await readAtMost(1000, streamOf([Buffer.from('abc'), Buffer.from('def')]), 6);
		expect([read.toString(), read.buffer.byteLength]).toEqual(['abcdef', 6]);
	});
});
