import type { IDataObject } from 'n8n-workflow';
import type { Stored } from '../host/clientTypes';
import { exampleWorkflow, modelCredential, withModel } from '../host/example';
import { until } from '../host/until';
import type { World } from '../host/world';
import { incomingText, type IncomingRow } from '../simulator';
import { type Model, type Reply, saying, startModel } from './model';
import { type Started, startedBy } from './queueWorkflow';
import { openStage, publish, type Stage } from './stage';

const [ANNA, BORIS, CLARA] = ['79001110001@c.us', '79001110002@c.us', '79001110003@c.us'];

const GROUP = '120363020000000001@g.us';

const WITHIN = 60;

const SORRY = 'Sorry, I cannot answer this right now. One of us will write to you soon.';

/** The example in which an AI agent answers, with a model that says what it is told to. */
export function describeAgentExample(theWorld: () => World): void {
	describe('"Agent on WhatsApp"', () => {
		let stage: Stage;
		let model: Model;
		let workflow: Stored;
		let reply: Reply = () => undefined;
		let said: string | undefined;

		beforeAll(async () => {
			stage = await openStage(theWorld(), { messages: [], incomingMessages: [] });
			stage.instance.notifications.length = 0;
			// What has just been written shows late, as it does in GREEN-API.
			Object.assign(stage.instance, { journalLag: 60_000 });
			Object.assign(stage.instance.settings, { incomingWebhook: 'yes', outgoingAPIMessageWebhook: 'yes' });
			model = await startModel((asked) => reply(asked), () => said);
			const credential = await theWorld().client.saveCredential(modelCredential('The model of the example', model.url));
			const file = await exampleWorkflow('agent-on-whatsapp', stage.credential, theWorld());
			workflow = { id: await publish(theWorld(), { ...withModel(file, credential), name: `${file.name}, published` }) };
		});
		afterAll(async () => {
			await theWorld().client.unpublishWorkflow(workflow.id);
			await model.close();
			await stage.close();
		});

		const write = (partial: Partial<IncomingRow>): string => stage.simulator.addIncomingMessage(partial, stage.instance.idInstance)!.idMessage;

		let seen = 0;
		let executions = 0;

		/** What GREEN-API and the model are asked until the execution that a message starts has ended, and how it ended. */
		const answered = async (partial: Partial<IncomingRow>): Promise<{ idMessage: string; sent: IDataObject[]; methods: string[]; asked: Model['asked']; ended: Started }> => {
			const [before, asked] = [stage.simulator.requests.length, model.asked.length];
			const idMessage = write({ chatId: ANNA, ...partial });
			const all = await until('The end of the execution', WITHIN, async () => {
				const started = await startedBy(theWorld(), workflow.id);
				return started.length > executions ? started : undefined;
			});
			executions = all.length;
			seen += 1;
			expect(executions).toBe(seen);
			const requests = stage.simulator.requests.slice(before).filter(({ apiMethod }) => ['getChatHistory', 'sendMessage', 'sendTyping'].includes(apiMethod));
			const sent = requests.filter(({ apiMethod }) => apiMethod === 'sendMessage').map(({ body }) => body as IDataObject);
			return { idMessage, sent, methods: requests.map(({ apiMethod }) => apiMethod), asked: model.asked.slice(asked), ended: all[all.length - 1] };
		};

		const textsOf = ([{ messages }]: Model['asked']): string[] => messages.map(({ role, content }) => `${role}: ${typeof content === 'string' ? content : JSON.stringify(content)}`);

		test('shows typing, then answers as a reply, in the marks of WhatsApp', async () => {
			const minutesAgo = (minutes: number): number => Math.floor(Date.now() / 1000) - minutes * 60;
			stage.simulator.addIncomingMessage({ chatId: ANNA, textMessage: 'I cannot eat nuts', timestamp: minutesAgo(40) }, stage.instance.idInstance);
			stage.instance.notifications.length = 0;
			reply = () => saying('We have **rye** and *wheat*.');
			const { idMessage, sent, methods, asked, ended } = await answered({ textMessage: 'Which bread is without them?' });
			expect(ended.execution.data.resultData.error?.message).toBeUndefined();
			expect(methods).toEqual(['sendTyping', 'getChatHistory', 'sendMessage']);
			expect(sent).toEqual([{ chatId: ANNA, message: 'We have *rye* and _wheat_.', quotedMessageId: idMessage }]);
			const [system, question] = textsOf(asked);
			expect(system).toMatch(/^system: You answer customers[^]*Customer: I cannot eat nuts$/);
			expect(question).toBe('user: Which bread is without them?');
		});

		test('remembers what it has just said, which GREEN-API does not show yet', async () => {
			reply = () => saying('Rye, as I said.');
			const { asked } = await answered({ textMessage: 'Which one is better?' });
			expect(textsOf(asked).slice(1)).toEqual(['user: Which bread is without them?', 'assistant: We have **rye** and *wheat*.', 'user: Which one is better?']);
		});

		test('remembers from the chat itself what was said before this n8n was started, also by a person, and nothing of others', async () => {
			Object.assign(stage.instance, { journalLag: 0 });
			stage.simulator.addIncomingMessage({ chatId: BORIS, textMessage: 'My name is Boris', timestamp: Math.floor(Date.now() / 1000) - 7200 }, stage.instance.idInstance);
			stage.instance.notifications.length = 0;
			stage.instance.messages.unshift({ type: 'outgoing', idMessage: '3EB0AAAAAAAAAAAAAAAA', timestamp: Math.floor(Date.now() / 1000) - 3600, typeMessage: 'textMessage', chatId: BORIS, textMessage: 'Hello Boris, this is Eva', statusMessage: 'read', sendByApi: false });
			reply = () => saying('Eva.');
			const { asked } = await answered({ chatId: BORIS, textMessage: 'Who are you?' });
			const [system, ...others] = textsOf(asked);
			expect(system).toMatch(/may be missing:\nCustomer: My name is Boris\nYou: Hello Boris, this is Eva$/);
			expect(others).toEqual(['user: Who are you?']);
		});

		test('answers somebody who has never written before', async () => {
			const { asked, sent } = await answered({ chatId: CLARA, textMessage: 'Hello' });
			expect(textsOf(asked)[0]).toMatch(/may be missing:\n\(nothing\)$/);
			expect(sent).toEqual([expect.objectContaining({ chatId: CLARA, message: 'Eva.' })]);
		});

		test('looks at a picture', async () => {
			reply = () => saying('A fine cake!');
			const { asked, sent } = await answered({ typeMessage: 'imageMessage' });
			expect(textsOf(asked).join('\n')).toMatch(/user: What do you say to this picture\?\nuser: .*data:image\/jpeg;base64,/);
			expect(sent).toEqual([expect.objectContaining({ message: 'A fine cake!' })]);
		});

		test('hears a voice message', async () => {
			said = 'Do you have rolls?';
			reply = () => saying('Yes.');
			const { idMessage, asked, sent } = await answered({ typeMessage: 'audioMessage' });
			expect(model.heard).toEqual([expect.stringContaining(`Stands for ${idMessage}.ogg`)]);
			expect(textsOf(asked).at(-1)).toBe('user: Do you have rolls?');
			expect(sent).toEqual([expect.objectContaining({ message: 'Yes.', quotedMessageId: idMessage })]);
		});

		test('sends a long answer as several messages, of which the first one is the reply', async () => {
			const paragraph = `${'Rye bread is baked at night. '.repeat(50).trim()}`;
			reply = () => saying([paragraph, paragraph, paragraph, paragraph].join('\n\n'));
			const { idMessage, sent } = await answered({ textMessage: 'Tell me all about bread' });
			expect(sent).toEqual([
				{ chatId: ANNA, message: `${paragraph}\n\n${paragraph}`, quotedMessageId: idMessage },
				{ chatId: ANNA, message: `${paragraph}\n\n${paragraph}` },
			]);
		});

		test.each<[string, Partial<IncomingRow>]>([
			['the model fails', { textMessage: 'Are you there?' }],
			['a voice message cannot be written down', { typeMessage: 'audioMessage' }],
		])('tells the person where %s, and shows the execution as failed', async (_, partial) => {
			said = undefined;
			reply = () => undefined;
			const { idMessage, sent, ended } = await answered(partial);
			expect(sent).toEqual([{ chatId: ANNA, message: SORRY, quotedMessageId: idMessage }]);
			expect([ended.status, ended.execution.data.resultData.error?.message]).toEqual(['error', expect.stringMatching(/^There was no answer/)]);
		});

		test('answers although typing and the history cannot be had', async () => {
			reply = () => saying('Yes, we are.');
			for (const method of ['sendTyping', 'getChatHistory'] as const) stage.simulator.answerNext(method, { status: 400, body: { message: 'odd' } });
			const { sent } = await answered({ textMessage: 'Are you open?' });
			expect(sent).toEqual([expect.objectContaining({ message: 'Yes, we are.' })]);
		});

		test('starts for no group, no status, nothing of its own and no sticker', async () => {
			const { simulator, instance } = stage;
			const before = simulator.requests.length;
			const instanceData = { idInstance: Number(instance.idInstance), wid: instance.wid, typeInstance: 'whatsapp' };
			const sticker = { messageData: { typeMessage: 'stickerMessage', fileMessageData: { downloadUrl: '', caption: '' } } };
			const bodies = [
				incomingText({ text: 'to all', chatId: GROUP }),
				incomingText({ text: 'a status', sender: ANNA, chatId: 'status@broadcast' }),
				incomingText({ text: 'to myself', sender: instance.wid }),
				{ ...incomingText(), ...sticker },
				{ ...incomingText({ text: 'sent by itself', sender: instance.wid, chatId: ANNA }), typeWebhook: 'outgoingAPIMessageReceived' as const },
			];
			for (const body of bodies) simulator.notify({ ...body, instanceData }, instance.idInstance);
			await until('The empty queue', WITHIN, async () => (instance.notifications.length === 0 ? true : undefined));
			expect((await startedBy(theWorld(), workflow.id)).slice(executions).map(({ item }) => item)).toEqual([]);
			expect(simulator.requests.slice(before).filter(({ apiMethod }) => apiMethod.startsWith('send'))).toEqual([]);
		});
	});
}
