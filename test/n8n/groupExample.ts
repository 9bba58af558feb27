import axios from 'axios';
import { direct } from '../host/direct';
import type { Execution } from '../host/clientTypes';
import { exampleWorkflow, LOGO, reworded } from '../host/example';
import { until } from '../host/until';
import type { World } from '../host/world';
import type { Instance } from '../simulator';
import { openStage, outputOf, publish, type Stage } from './stage';

const EXAMPLE = 'group-onboarding';
const [ANNA, BORIS, CLARA] = ['79001110001@c.us', '79001110002@c.us', '79001110003@c.us'];
const THERE = '120363020000000001@g.us';

/** Seconds between two new groups, in place of five minutes. */
const APART = 8;

type GroupIn = Instance['groups'] extends Map<string, infer Group> ? Group : never;

/** Who is brought into which group; the colleague is Boris. */
interface Entry {
	name: string;
	phone: string;
	group: string;
}

const clara: Entry = { name: 'Clara', phone: '+7 900 111-00-03', group: 'Wedding of the Millers' };

/** The example that brings customers into groups, published, with its form filled in. */
export function describeGroupExample(theWorld: () => World): void {
	describe('"Group onboarding"', () => {
		let stage: Stage;
		let workflowId: string;
		let form: string;

		/** Fills the form in, as soon as n8n shows it, and gives the execution. */
		const enter = async ({ name, phone, group }: Entry): Promise<Execution> => {
			const { client } = theWorld();
			const before = (await client.executions(workflowId)).length;
			await until('The form', 60, async () => {
				const fields = new FormData();
				[name, phone, group, '+7 900 111-00-02'].forEach((value, index) => fields.append(`field-${index}`, value));
				const { status } = await axios.post(form, fields, { ...direct, validateStatus: () => true });
				return status === 200 ? true : undefined;
			});
			const [latest] = await until('An execution', 60, async () => {
				const executions = await client.executions(workflowId);
				return executions.length > before ? executions : undefined;
			});
			return await client.finishedExecution(latest.id);
		};

		/** What has come out of it: its status, and what GREEN-API was asked to do meanwhile, beside what was only looked at. */
		const outcomeOf = async (entry: Entry): Promise<[string, ...Array<[string, unknown]>]> => {
			const since = stage.simulator.requests.length;
			const { status } = await enter(entry);
			const asked = stage.simulator.requests.slice(since).filter(({ apiMethod }) => !['', 'checkWhatsapp', 'getContacts', 'getGroupData'].includes(apiMethod));
			return [status, ...asked.map(({ apiMethod, body }): [string, unknown] => [apiMethod, body])];
		};

		const groupCalled = (name: string): [string, GroupIn] => {
			const found = [...stage.instance.groups].find(([, { subject }]) => subject === name);
			if (!found) throw new Error(`There is no group ${name}`);
			return found;
		};

		const told = (reason: unknown, { name, phone, group }: Entry) => ['sendMessage', { chatId: BORIS, message: expect.stringContaining(`${name}, ${phone}, is not in the group ${group}: ${String(reason)}`) }];

		beforeAll(async () => {
			stage = await openStage(theWorld());
			stage.instance.files.set('logo.jpg', LOGO.bytes);
			const words = { [LOGO.address]: `${stage.simulator.url}/media/${stage.instance.idInstance}/logo.jpg`, '5 * 60 * 1000': `${APART} * 1000` };
			const file = reworded(await exampleWorkflow(EXAMPLE, stage.credential, theWorld()), words);
			form = `${theWorld().n8n.url}/form/${file.nodes.find(({ name }) => name === 'New Customer')?.webhookId}`;
			workflowId = await publish(theWorld(), { ...file, name: `${file.name}, published` });
		});

		afterAll(async () => {
			await theWorld().client.unpublishWorkflow(workflowId);
			await stage.close();
		});

		test('makes a group that is not there, with the colleague as an admin, the customer, a welcome and the picture', async () => {
			const [status, ...asked] = await outcomeOf(clara);
			const [groupId, { participants }] = groupCalled(clara.group);
			expect([status, ...asked]).toEqual([
				'success',
				['createGroup', { groupName: clara.group, chatIds: [BORIS] }],
				['addGroupParticipant', { groupId, participantChatId: CLARA }],
				['sendMessage', { chatId: groupId, message: 'Welcome, Clara! Here the Corner Bakery answers all your questions.' }],
				['setGroupAdmin', { groupId, participantChatId: BORIS }],
				['setGroupPicture', expect.objectContaining({ groupId })],
			]);
			expect([...participants]).toEqual([[stage.instance.wid, true], [BORIS, true], [CLARA, false]]);
			expect(stage.instance.avatars.has(groupId)).toBe(true);
		});

		test('lets the next new group wait for its turn', async () => {
			const turnOf = (execution: Execution): number => Date.parse(String(outputOf(execution, 'Which Group')[0].json.at));
			const first = await theWorld().client.finishedExecution((await theWorld().client.executions(workflowId))[0].id);
			const second = await enter({ ...clara, group: 'Wedding' });
			expect(second.status).toBe('success');
			expect(turnOf(second) - turnOf(first)).toBeGreaterThanOrEqual(APART * 1000);
			const made = stage.simulator.requests.filter(({ apiMethod }) => apiMethod === 'createGroup').map(({ at }) => at);
			expect(made).toHaveLength(2);
			// A timer may be early by a millisecond.
			expect(made[1]).toBeGreaterThanOrEqual(turnOf(second) - 10);
		});

		test('takes the group of just that name where there is one', async () => {
			const [groupId] = groupCalled('Wedding');
			expect(await outcomeOf({ ...clara, name: 'Anna', phone: '+7 (900) 111-00-01', group: 'Wedding' })).toEqual([
				'success',
				['addGroupParticipant', { groupId, participantChatId: ANNA }],
				['sendMessage', { chatId: groupId, message: expect.stringMatching(/^Welcome, Anna!/) }],
			]);
		});

		test('sends the invite link to who lets nobody add them', async () => {
			const [groupId, { participants }] = groupCalled(clara.group);
			participants.delete(CLARA);
			stage.simulator.answerNext('addGroupParticipant', { status: 200, body: { addParticipant: false } });
			expect(await outcomeOf(clara)).toEqual([
				'success',
				['addGroupParticipant', { groupId, participantChatId: CLARA }],
				['sendMessage', { chatId: CLARA, message: expect.stringMatching(/^Hello Clara, .* https:\/\/chat\.whatsapp\.com\/\d+$/) }],
			]);
		});

		test.each([
			['that is not on WhatsApp', '+7 999 999-99-99', 'this number is not on WhatsApp.'],
			['that no country has', '+7 900', "'+7 900' in 'Phone Numbers' "],
		])('tells the colleague of a number %s, and does nothing else', async (_, phone, reason) => {
			const stranger = { ...clara, phone };
			expect(await outcomeOf(stranger)).toEqual(['success', told(reason, stranger)]);
		});

		test('tells the colleague where the account is no admin of the group', async () => {
			const neighbours = stage.instance.groups.get(THERE);
			neighbours?.participants.set(stage.instance.wid, false);
			const entry = { ...clara, group: String(neighbours?.subject) };
			expect(await outcomeOf(entry)).toEqual(['success', ['addGroupParticipant', { groupId: THERE, participantChatId: CLARA }], told('this account is no admin of it.', entry)]);
		});

		test('tells the colleague where WhatsApp lets no group be made', async () => {
			stage.simulator.answerNext('createGroup', { status: 500, body: { message: 'rate overlimit' } });
			const entry = { ...clara, group: 'House 7' };
			expect(await outcomeOf(entry)).toEqual(['success', ['createGroup', expect.anything()], told('WhatsApp does not let this account create more groups for now.', entry)]);
		});

		test('welcomes the customer also where there is no picture, and shows that as failed', async () => {
			stage.instance.expiredFiles.add('logo.jpg');
			const [status, ...asked] = await outcomeOf({ ...clara, group: 'House 8' });
			expect([status, ...asked.map(([method]) => method)]).toEqual(['error', 'createGroup', 'addGroupParticipant', 'sendMessage', 'setGroupAdmin']);
		});
	});
}
