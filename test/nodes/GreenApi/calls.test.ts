// First, since the nodes must find its clock in place.
import { methodsAsked, runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { GreenApi } from '../../../nodes/GreenApi/GreenApi.node';
import type { Instance } from '../../simulator';

useVirtualSimulator();

const [ANNA, BORIS, CLARA, ABSENT] = ['79001110001@c.us', '79001110002@c.us', '100200300400500@lid', '79999999999@c.us'];

async function list(operation: string, form: INodeParameters = {}, partial: Partial<Instance> = {}) {
	const credential = simulator.addInstance(partial);
	const { items, error, run } = await runNode(new GreenApi(), { credential, parameters: { resource: 'call', operation, ...form }, workflow: { timezone: 'UTC' } });
	const hints = run.data.resultData.runData.Node.at(-1)?.hints?.map(({ message }) => message) ?? [];
	return { rows: items.map(({ json }) => json), error, hints, settings: simulator.instance(credential.idInstance).settings };
}

const chatsOf = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ chatId }) => chatId);

it('lists incoming calls of the last day by name, with what became of them', async () => {
	const { rows } = await list('getAllIncoming');
	expect(rows).toEqual([
		{ time: expect.stringMatching(/^20\d\d.*Z$/), callerName: 'Anna K.', status: 'answered', isVideo: false, durationSeconds: 63, chatId: ANNA, idMessage: '3EB01000000000000001' },
		expect.objectContaining({ callerName: 'Clara (work)', status: 'missed', isVideo: true, durationSeconds: 0, chatId: CLARA }),
		expect.objectContaining({ callerName: 'Boris', status: 'rejected', chatId: BORIS }),
	]);
});

it('lists outgoing calls, whose times are in milliseconds', async () => {
	const { rows } = await list('getAllOutgoing');
	expect(rows.map(({ recipientName, status, chatId }) => [recipientName, status, chatId])).toEqual([
		['Boris', 'answered', BORIS],
		['+7 999 999 9999', 'failed', ABSENT],
		['Anna K.', 'unanswered', ANNA],
	]);
	expect(Math.abs(Date.parse(String(rows[0].time)) + 8 * 60_000 - Date.now())).toBeLessThan(5000);
	const since = new Date(Date.now() - 30 * 60_000).toISOString();
	expect(chatsOf(await list('getAllOutgoing', { lookBack: 'date', since }))).toEqual([BORIS]);
});

it('gives rows as they are without Simplify, and asks for no names', async () => {
	const { rows } = await list('getAllOutgoing', { simplify: false, limit: 1, filters: { isVideo: true } });
	expect(rows).toEqual([expect.objectContaining({ type: 'outgoing', typeMessage: 'outgoingCall', status: 'pickUp', duration: 12, participants: [{ id: BORIS, status: 'pickUp' }] })]);
	expect(methodsAsked()).toEqual(['lastOutgoingCalls']);
});

it.each<[string, string, INodeParameters, string[]]>([
	['a status', 'getAllIncoming', { callStatus: ['missed', 'rejected'] }, [CLARA, BORIS]],
	['calls with video', 'getAllIncoming', { isVideo: true }, [CLARA]],
	['calls without video', 'getAllOutgoing', { isVideo: false }, [ABSENT, ANNA]],
	['a number in any spelling', 'getAllIncoming', { chatId: '+7 900 111-00-02' }, [BORIS]],
	['all of them', 'getAllIncoming', { chatId: ANNA, callStatus: ['missed'] }, []],
	['a status that an expression gives as one word', 'getAllOutgoing', { callStatus: '={{ "failed" }}' }, [ABSENT]],
])('keeps %s', async (_, operation, filters, found) => {
	expect(chatsOf(await list(operation, { filters }))).toEqual(found);
});

it('looks back further, and keeps to the limit', async () => {
	expect(chatsOf(await list('getAllIncoming', { lookBack: 'days', days: 7, returnAll: true }))).toHaveLength(4);
	expect(chatsOf(await list('getAllIncoming', { limit: 1 }))).toEqual([ANNA]);
});

it('takes a status that it does not know as it is', async () => {
	const [call] = simulator.instance().incomingCalls;
	const { rows } = await list('getAllIncoming', {}, { incomingCalls: [{ ...call, status: 'offer' }] });
	expect(rows).toEqual([expect.objectContaining({ status: 'offer' })]);
});

it.each([
	['getAllIncoming', "settings incomingWebhook and incomingCallWebhook are off", "'Get notifications about calls' (incomingCallWebhook)"],
	['getAllOutgoing', 'setting outgoingCallWebhook is off', "'Get notifications about outgoing calls' (outgoingCallWebhook)"],
])('says for %s which settings are off where nothing is listed', async (operation, off, label) => {
	const none = { incomingCalls: [], outgoingCalls: [] };
	const { rows, hints } = await list(operation, {}, none);
	expect([rows, hints]).toEqual([[], [expect.stringContaining(off)]]);
	expect(hints[0]).toContain(label);
	expect((await list(operation, { options: { explainEmpty: false } }, none)).hints).toEqual([]);
});
