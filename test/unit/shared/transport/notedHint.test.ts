import type { IExecuteData } from 'n8n-workflow';
import { forgetHints, notedHints, noteHint } from '../../../../nodes/shared/transport/notedHint';

it('a run tells each hint once, of several plain texts the last one, and nothing of other runs', () => {
	const [run, other] = [{}, {}] as IExecuteData[];
	const tell = (about: string[]) => `Told of ${about.join(' and ')}`;
	const alike = (about: string[]) => `Told alike of ${about.join(' and ')}`;
	const hints = [{ about: ['A'], tell }, 'First', { about: ['B', 'A'], tell }, { about: ['A'], tell: alike }, 'Last'];
	for (const hint of hints) noteHint(hint, { getExecuteData: () => run });
	expect([notedHints(run), notedHints(other)]).toEqual([['Told of A and B', 'Last', 'Told alike of A'], []]);
	forgetHints(run);
	expect(notedHints(run)).toEqual([]);
});
