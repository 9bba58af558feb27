// First, since the nodes must find its clock in place.
import { simulator } from '../../engine/virtualSuite';
import { passTime } from '../../engine/virtualTime';
import { n8nSays, type WaitingReply } from '../../engine/waitingServer';
import { ANNA, by, OWN, press, question, quote, vote } from '../../notifications/replies';
import { come, DONE, GROUP, handedOn, n8n, ORDINARY, outcome, start, useAnswersStage } from './answersStage';
import { SECOND, told, workflow } from './stage';

useAnswersStage();

describe('who has answered', () => {
	const HIDDEN = '200000000000001@lid';
	const contacts = [{ id: ANNA, name: 'Anna', type: 'user', lid: HIDDEN }];

	it.each([
		['under the number', ANNA, [ANNA, HIDDEN]],
		['under the ID that hides it', HIDDEN, [HIDDEN, ANNA]],
	])('%s is handed on with both IDs', async (_, id, ids) => {
		await start();
		simulator.answerNext('getContacts', { status: 200, body: contacts });
		const asked = question(n8n.address);
		come(by(id, press())(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ chatIds: ids, responderIds: ids }]);
	});

	it('may be the account itself under its hidden number: then nobody has', async () => {
		await start();
		simulator.answerNext('getContacts', { status: 200, body: [{ id: OWN, name: 'Me', type: 'user', lid: HIDDEN }] });
		come(by(HIDDEN, press(), GROUP)(question(n8n.address)));
		await passTime(2 * SECOND);
		expect(outcome()).toEqual({ ...ORDINARY, calls: 0 });
	});

	it('is found among the voters by the other ID', async () => {
		await start();
		simulator.answerNext('getContacts', { status: 200, body: contacts });
		const asked = question(n8n.address);
		come(by(ANNA, vote('033', 'Approve', [HIDDEN]), GROUP)(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ text: 'Approve', chatIds: [GROUP], responderIds: [ANNA, HIDDEN] }]);
	});

	it.each<[string, Parameters<typeof simulator.answerNext>[1]]>([
		['refuses', { status: 466, body: '' }],
		['breaks off', { cut: 'before' }],
		['answers nonsense', { status: 200, body: 'Hello' }],
	])('is handed on with one ID where GREEN-API %s to tell the contacts', async (_, fault) => {
		await start();
		simulator.answerNext('getContacts', fault);
		const asked = question(n8n.address);
		come(press()(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ responderIds: [ANNA] }]);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});
});

const UNREACHABLE = 'A reply to a question could not be handed on: n8n does not reach itself';

/** So many calls are one try where n8n's own address is that of waiting executions, too. */
const says: Array<[name: string, replies: WaitingReply[], result: { calls: number; started: number; waiting: number; written: number }, told: string[]]> = [
	['that it is taken', [n8nSays.taken], { ...DONE, calls: 1, written: 0 }, []],
	['that it does not count', [n8nSays.notCounted], { ...ORDINARY, calls: 1 }, []],
	['that the link is forged', [n8nSays.forged], { ...ORDINARY, calls: 1 }, []],
	['that there is no such execution', [n8nSays.unknown], { ...DONE, calls: 1, written: 1 }, []],
	['that nothing is to be done', [n8nSays.finished], { ...DONE, calls: 1, written: 1 }, []],
	['that the execution runs, and then takes it', [n8nSays.running, n8nSays.running, n8nSays.taken], { ...DONE, calls: 3, written: 0 }, []],
	['that the execution runs, for long', [n8nSays.running], { ...DONE, calls: 5, written: 1 }, []],
	['that a loop has asked the next question since', [n8nSays.past], { ...DONE, calls: 1, written: 1 }, []],
	['that another answer came in the same moment', [n8nSays.justNow, n8nSays.finished], { ...DONE, calls: 2, written: 1 }, []],
	['that another answer is just being taken', [n8nSays.resuming, n8nSays.finished], { ...DONE, calls: 2, written: 1 }, []],
	['that something has failed, each time', [n8nSays.resuming], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	['nothing, and then that it is taken', ['cut', n8nSays.taken], { ...DONE, calls: 2, written: 0 }, []],
	['nothing, and then that nothing is to be done: this answer was taken', ['cut', n8nSays.finished], { ...DONE, calls: 2, written: 0 }, []],
	['nothing, and then that the execution runs: this answer was taken', ['cut', n8nSays.running], { ...DONE, calls: 5, written: 0 }, []],
	['nothing', ['cut'], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	["a gateway's 502", [n8nSays.badGateway], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	['a page to sign in', [n8nSays.login], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	['that one has to sign in elsewhere', [n8nSays.toLogin], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	["a proxy's 404", [n8nSays.proxysNotFound], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
	["a proxy's 403", [n8nSays.proxysForbidden], { ...ORDINARY, calls: 5 }, [UNREACHABLE]],
];

describe('n8n says to an answer', () => {
	it.each(says)('%s', async (_, replies, result, failures) => {
		await start();
		n8n.replies = [...replies];
		const own = question(n8n.address);
		come(press()(own));
		await passTime(60 * SECOND);
		expect(outcome()).toEqual(result);
		expect(told()).toEqual(failures);
		expect(new Set(handedOn(own).map((answer) => answer?.decision))).toEqual(new Set(['approve']));
	});

	it('that the execution waits at a form by now', async () => {
		await start();
		const own = question(n8n.address);
		n8n.replies = [{ status: 307, headers: { location: `/form-waiting${own.reference}` } }];
		come(press()(own));
		await passTime(60 * SECOND);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 1 });
	});

	it('within 30 seconds what holds the queue no longer', async () => {
		await start();
		n8n.replies = ['cut'];
		come(press()(question(n8n.address)), quote()({ ...question(n8n.address), link: 'none' }));
		await passTime(29 * SECOND);
		expect(workflow.events).toEqual([]);
		await passTime(3 * SECOND);
		expect(workflow.events.map(({ event }) => event)).toEqual(['buttonPressed', 'messageReceived']);
	});
});

describe('where n8n cannot reach its public address', () => {
	// Nothing listens there.
	const PUBLIC = 'http://127.0.0.1:9/webhook-waiting';
	const hairpin = () => ({ addresses: { webhookWaitingBaseUrl: PUBLIC, instanceBaseUrl: `${n8n.url}/` } });

	it('an answer is handed on at its own', async () => {
		await start({}, hairpin());
		const asked = question(PUBLIC);
		come(quote()(asked));
		await passTime(2 * SECOND);
		expect(handedOn(asked)).toMatchObject([{ text: 'Fine' }]);
		expect(outcome()).toEqual({ ...DONE, calls: 1, written: 0 });
	});

	it('a signature that holds for the public one alone is told', async () => {
		await start({}, hairpin());
		n8n.replies = [n8nSays.forged];
		come(quote()(question(PUBLIC)));
		await passTime(60 * SECOND);
		expect(outcome()).toEqual({ ...ORDINARY, calls: 5 });
		expect(told()).toEqual([UNREACHABLE]);
	});
});
