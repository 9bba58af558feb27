import type { World } from '../host/world';
import { startAgain, WITH_RESTART } from './killable';
import { openQuestion, submit } from './questionBench';

/** Waiting while n8n is ended and started again. */
export function describeQuestionKills(theWorld: () => World, settings: Record<string, string>): void {
	describe('a question whose n8n', () => {
		test.each<['stop' | 'kill', string]>([
			['stop', 'is restarted'],
			['kill', 'is killed'],
		])('%s: %s: is answered afterwards', async (how) => {
			const bench = await openQuestion(theWorld, `while-${how}`);
			const { id } = await bench.ask();
			await theWorld().n8n[how]();
			await startAgain(theWorld(), settings);
			expect(await bench.statusOf(id)).toBe('waiting');
			await submit(bench.link(), { approved: 'true' });
			expect(await bench.outcome(id)).toEqual([expect.objectContaining({ data: { approved: true } })]);
			expect(bench.stage.simulator.requests).toHaveLength(1);
			await bench.close();
		}, WITH_RESTART);
	});
}
