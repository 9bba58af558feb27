import { ANNA, BORIS, HOUR, activate, all, asked, credential, names, poll, simulator, stage, wait, workflow, useStage } from './stage';
import { inVirtualTime } from '../../engine/virtualTime';
import { badGateway502, type Contact, quota466 } from '../../simulator';

useStage();

const [HIDDEN_ANNA, STRANGER] = ['200000000000001@lid', '200000000000009@lid'];

const contacts: Contact[] = [{ id: HIDDEN_ANNA, name: 'Anna', contactName: '', type: 'user', phoneNumber: ANNA }];

const receive = (senderId: string, chatId = senderId, typeMessage = 'extendedTextMessage') => simulator.addIncomingStatus({ senderId, chatId, typeMessage }, credential.idInstance).idMessage;

const incoming = (from: string, more = {}) => ({ ...all, events: ['newIncomingStatus'], options: { from, ...more } });

const contactsAsked = () => asked('getContacts').length;

/** A workflow for the statuses of somebody, before an instance whose contacts tell who has which ID. */
const follow = async (from: string, more = {}) => {
	stage(incoming(from, more), { contacts });
	await activate();
};

describe("'From' finds a contact whose number WhatsApp hides", () => {
	it.each([
		['by number', '+7 900 111-00-01'],
		['by the ID that hides it', HIDDEN_ANNA],
		['among others', `${BORIS}, ${ANNA}`],
	])('%s, whichever ID a status bears', async (_, from) => {
		await follow(from);
		const own = [receive(ANNA), receive(HIDDEN_ANNA), receive(HIDDEN_ANNA, 'status@broadcast')];
		receive(STRANGER);
		await poll();
		expect(names().sort()).toEqual(own.map((id) => `newIncomingStatus ${id}`).sort());
		expect(contactsAsked()).toBe(1);
	});

	it.each<[string, string, () => void]>([
		['nothing is new', ANNA, () => undefined],
		['the new statuses have numbers', ANNA, () => void receive(BORIS)],
		['all IDs hide the numbers', STRANGER, () => void receive(HIDDEN_ANNA)],
		['the kind is not wanted', ANNA, () => void receive(HIDDEN_ANNA, HIDDEN_ANNA, 'imageMessage')],
	])('and does not ask for the contacts where %s', async (_, from, happen) => {
		await follow(from, { kind: ['text'] });
		happen();
		await poll();
		expect(contactsAsked()).toBe(0);
	});

	it('and does not ask for the contacts without From', async () => {
		stage({ ...all, events: ['newIncomingStatus'] }, { contacts });
		await activate();
		receive(HIDDEN_ANNA);
		await poll();
		expect([workflow.events.length, contactsAsked()]).toEqual([1, 0]);
	});

	it('asking for the contacts at most once an hour, and keeping nothing of them in its state', async () => {
		await follow(ANNA);
		for (let polls = 0; polls < 59; polls++) {
			receive(STRANGER);
			receive(HIDDEN_ANNA);
			await poll();
		}
		expect([workflow.events.length, contactsAsked()]).toEqual([59, 1]);
		expect(workflow.kept.stored).not.toMatch(/Anna|phoneNumber|contactName/);
		receive(HIDDEN_ANNA);
		await poll(HOUR);
		expect([workflow.events.length, contactsAsked()]).toEqual([60, 2]);
	});

	it('in Fetch Test Event as well', async () => {
		stage(incoming(ANNA), { contacts, incomingStatuses: [] });
		const id = receive(HIDDEN_ANNA);
		receive(STRANGER);
		expect(await inVirtualTime(async () => await workflow.fetchTestEvent())).toMatchObject([{ idMessage: id }]);
		expect(contactsAsked()).toBe(1);
	});

	it('or says in the log that it cannot, and goes on, when the contacts cannot be had', async () => {
		await follow(ANNA);
		simulator.answerNext('getContacts', badGateway502());
		receive(HIDDEN_ANNA);
		const own = receive(ANNA);
		await poll();
		expect([names(), workflow.kept.failures]).toEqual([[`newIncomingStatus ${own}`], []]);
		expect(workflow.kept.log.filter((line) => line.includes('GREEN-API'))).toEqual([expect.stringMatching(/does not give the contacts now.*@lid may be left out, since 'From'/)]);
		receive(HIDDEN_ANNA);
		await poll();
		expect(contactsAsked()).toBe(1);
		await wait(HOUR);
		const later = receive(HIDDEN_ANNA);
		await poll();
		expect(names().at(-1)).toBe(`newIncomingStatus ${later}`);
	});

	it('and does not ask again that day after a spent quota', async () => {
		await follow(ANNA);
		simulator.answerNext('getContacts', quota466());
		for (let hours = 0; hours < 23; hours++) {
			receive(HIDDEN_ANNA);
			await poll(HOUR);
		}
		expect([contactsAsked(), workflow.kept.failures]).toEqual([1, []]);
		receive(HIDDEN_ANNA);
		await poll(2 * HOUR);
		expect([contactsAsked(), workflow.events.length]).toEqual([2, 1]);
	});
});
