/* eslint-disable @n8n/community-nodes/no-restricted-globals */
// First, since the nodes must find its clock in place.
import { runNode, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { LastIncomingMessages } from '../../../nodes/LastIncomingMessages/LastIncomingMessages.node';
import { callAsTool } from '../../engine/asTool';
import { asSent, sendReference } from '../../engine/reference';
import { inVirtualTime, passTime } from '../../engine/virtualTime';
import { badGateway502, type Credential, quota466 } from '../../simulator';
import { ANNA, CARLA, contacts, contactsAsked, HIDDEN_ANNA, row, STRANGER } from './hiddenPeople';

useVirtualSimulator();

const HOUR = 60 * 60_000;

const find = async (credential: Credential) => {
	simulator.answerNext('lastIncomingMessages', { status: 200, body: [row(HIDDEN_ANNA)] });
	return (await runNode(new LastIncomingMessages(), { credential, parameters: { simplify: false, filters: { sender: ANNA } } })).items.length;
};

describe('the contacts', () => {
	it('are asked for as the documentation does', async () => {
		const credential = simulator.addInstance({ contacts });
		await find(credential);
		await sendReference(credential, 'GET', 'getContacts', {});
		const [byNode, byReference] = simulator.requests.filter(({ apiMethod }) => apiMethod === 'getContacts').map(asSent);
		expect(byNode).toEqual(byReference);
	});

	it('are remembered for an hour, for each instance', async () => {
		const [one, other] = [simulator.addInstance({ contacts }), simulator.addInstance({ contacts })];
		expect([await find(one), await find(other), await find(one)]).toEqual([1, 1, 1]);
		expect(contactsAsked()).toBe(2);
		await passTime(HOUR - 60_000);
		expect([await find(one), contactsAsked()]).toEqual([1, 2]);
		await passTime(60_000);
		expect([await find(one), contactsAsked()]).toEqual([1, 3]);
	});

	it('of one server are not taken for those of another with the same Instance ID', async () => {
		const credential = simulator.addInstance({ contacts });
		await find(credential);
		await find({ ...credential, apiUrl: simulator.mediaUrl });
		expect(contactsAsked()).toBe(2);
	});

	it('are asked for again an hour after they could not be had, and a day after a spent quota', async () => {
		const [broken, spent] = [simulator.addInstance({ contacts }), simulator.addInstance({ contacts })];
		simulator.answerNext('getContacts', badGateway502(), quota466());
		expect([await find(broken), await find(spent)]).toEqual([0, 0]);
		await passTime(HOUR);
		expect([await find(broken), await find(spent), contactsAsked()]).toEqual([1, 0, 3]);
		await passTime(22 * HOUR);
		expect([await find(spent), contactsAsked()]).toEqual([0, 3]);
		await passTime(HOUR);
		expect([await find(spent), contactsAsked()]).toEqual([1, 4]);
	});

	it('are asked for once by runs that need them at the same time', async () => {
		const credential = simulator.addInstance({ contacts });
		expect(await Promise.all([find(credential), find(credential), find(credential)])).toEqual([1, 1, 1]);
		expect(contactsAsked()).toBe(1);
	});

	it('pair for an AI agent as well, which sees no hint', async () => {
		const call = async (credential: Credential, sender: string) => {
			simulator.answerNext('lastIncomingMessages', { status: 200, body: [row(HIDDEN_ANNA)] });
			return await inVirtualTime(async () => await callAsTool(new LastIncomingMessages(), credential, { filters: { sender } }, {}));
		};
		const credential = simulator.addInstance({ contacts });
		expect((await call(credential, ANNA)).map(({ json }) => json.chatId)).toEqual([HIDDEN_ANNA]);
		expect(await call(credential, CARLA)).toEqual([]);
	});

	it('do not hold up an execution that is stopped, nor the next one', async () => {
		const credential = simulator.addInstance({ contacts });
		simulator.answerNext('lastIncomingMessages', { status: 200, body: [row(HIDDEN_ANNA)] });
		simulator.answerNext('getContacts', { hang: true });
		let stopNow = (): void => undefined;
		const stopped = runNode(new LastIncomingMessages(), { credential, parameters: { filters: { sender: ANNA } }, stopper: (stop) => (stopNow = stop) });
		while (contactsAsked() === 0) await new Promise(setImmediate);
		stopNow();
		expect((await stopped).status).toBe('canceled');
		expect([await find(credential), contactsAsked()]).toEqual([1, 2]);
	});
});

it('tells what the last try could not tell, and nothing of an earlier one', async () => {
	simulator.answerNext('lastIncomingMessages', { status: 200, body: [row(STRANGER)] }, { status: 200, body: { odd: true } }, { status: 200, body: [row(CARLA)] }, { status: 200, body: [row(CARLA)] });
	const { run, items } = await runNode(new LastIncomingMessages(), {
		credential: simulator.addInstance({ contacts }),
		items: [{}, {}],
		parameters: { filters: { sender: CARLA } },
		settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
	});
	expect([items.length, run.data.resultData.runData.Node[0].hints ?? []]).toEqual([2, []]);
});
