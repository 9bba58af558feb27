/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** @alone It starts and kills other processes. */
import type { INodeParameters } from 'n8n-workflow';
import { say } from '../host/progress';
import { fc, LONGEST, SEED } from '../properties/fixed';
import { type Accident, type History, liveThrough, type Remains } from './accidents';
import { moments } from './messages';
import { useReaders } from './useReaders';

/** How many histories of each kind; more of them look further: `HISTORIES=100 npx jest reader/histories`. */
const HISTORIES = Number(process.env.HISTORIES ?? 3);

const TRIES = 3;

const world = useReaders(50);

const plan = fc.constantFrom('succeeds', 'succeeds after 20 ms', 'fails', 'fails, then succeeds', 'crashes, then succeeds', 'times out, then waits', 'waits', 'is cancelled');

const nth = fc.integer({ min: 1, max: 4 });
const method = fc.constantFrom('receiveNotification' as const, 'deleteNotification' as const);

const accident: fc.Arbitrary<Accident> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant('dies' as const), moment: fc.constantFrom(...moments), nth }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('killed' as const), at: method, nth }) },
	fc.record({ kind: fc.constantFrom('restarted' as const, 'republished' as const), nth }),
	fc.record({ kind: fc.constant('lost' as const), method, cut: fc.constantFrom('after' as const, 'before' as const), times: fc.integer({ min: 1, max: 3 }) }),
);

const history: fc.Arbitrary<History> = fc.record({
	plans: fc.array(plan, { minLength: 4, maxLength: 8 }),
	accidents: fc.array(accident, { minLength: 1, maxLength: 4 }),
	insertAfterMs: fc.constantFrom(0, 0, 15),
});

async function live(one: History, parameters: INodeParameters, knowsKeys: boolean): Promise<Remains> {
	return await liveThrough(one, world, { ...(await world.newSetup()), knowsKeys }, parameters);
}

const GOOD = ['success', 'waiting', 'cancelled'];
const GIVEN_UP = /given a notification up after 3 tries/;

/** How many notifications the trigger says that it has given up. */
const givenUp = ({ failures }: Remains): number => failures.filter((failure) => GIVEN_UP.test(failure)).length;

const twiceIn = ({ rows }: Remains): number => rows.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0);

interface Kind {
	deleteFromQueueWhen: string;
	knowsKeys: boolean;
	/** What must be so after each history. */
	check: (remains: Remains) => void;
}

/** Each that has left the queue was started, or was given up, and that is told. */
function expectStarted(remains: Remains): void {
	const missing = remains.rows.filter(({ length }) => length === 0).length;
	expect(missing).toBeLessThanOrEqual(givenUp(remains));
}

const kinds: Kind[] = [
	...[true, false].map((knowsKeys): Kind => ({
		deleteFromQueueWhen: 'executionFinishesSuccessfully',
		knowsKeys,
		check: (remains) => {
			const withoutGoodEnd = remains.rows.filter((rows) => !rows.some(({ status }) => GOOD.includes(status))).length;
			expect(withoutGoodEnd).toBe(givenUp(remains));
			for (const rows of remains.rows) expect(rows.length).toBeLessThanOrEqual(TRIES);
		},
	})),
	...[true, false].map((knowsKeys): Kind => ({
		deleteFromQueueWhen: 'executionFinishes',
		knowsKeys,
		check: (remains) => {
			expectStarted(remains);
			expect(twiceIn(remains)).toBeLessThanOrEqual(knowsKeys ? 0 : remains.kills);
		},
	})),
	...[true, false].map((knowsKeys): Kind => ({
		deleteFromQueueWhen: 'immediately',
		knowsKeys,
		check: (remains) => {
			// A kill may lose those that n8n has not stored yet: more than one, where it takes its time.
			if (remains.kills === 0) expectStarted(remains);
			expect(twiceIn(remains)).toBeLessThanOrEqual(knowsKeys ? 0 : remains.kills);
		},
	})),
];

describe.each(kinds)('histories of $deleteFromQueueWhen, and an n8n that knows keys: $knowsKeys', ({ deleteFromQueueWhen, knowsKeys, check }) => {
	it('no notification leaves the queue without what was promised, whatever is lost and killed', async () => {
		const sums = { histories: 0, notifications: 0, kills: 0, twice: 0, lost: 0 };
		await fc.assert(
			fc.asyncProperty(history, async (one) => {
				const remains = await live(one, { deleteFromQueueWhen, options: { tries: TRIES } }, knowsKeys);
				expect(remains.left).toBe(0);
				check(remains);
				const firstStarts = remains.rows.flatMap(([first]) => (first ? [first.number] : []));
				expect(firstStarts).toEqual([...firstStarts].sort((a, b) => a - b));
				sums.histories += 1;
				sums.notifications += one.plans.length;
				sums.kills += remains.kills;
				sums.twice += twiceIn(remains);
				sums.lost += Math.max(0, remains.rows.filter(({ length }) => length === 0).length - givenUp(remains));
			}),
			// Others for each kind.
			{ numRuns: HISTORIES, seed: SEED + kinds.findIndex((kind) => kind.check === check) },
		);
		expect(sums.kills).toBeGreaterThan(0);
		say(`${deleteFromQueueWhen}, ${knowsKeys ? 'knows' : 'does not know'} keys: ${JSON.stringify(sums)}`);
	}, LONGEST * Math.max(1, HISTORIES / 20));
});
