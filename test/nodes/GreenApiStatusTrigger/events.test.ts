import { virtualNow } from '../../engine/virtualTime';
import type { IDataObject } from 'n8n-workflow';
import { ANNA, BORIS, HOUR, MINUTE, activate, all, asked, credential, deliver, names, poll, post, raw, receive, simulator, stage, wait, workflow, useStage } from './stage';

useStage();

describe('the first poll', () => {
	it('gives nothing, however much there is, and asks for nobody', async () => {
		const old = post();
		deliver(old, ANNA, 'read');
		await activate();
		expect(workflow.events).toEqual([]);
		expect(simulator.requests.map(({ apiMethod, query }) => [apiMethod, query])).toEqual([
			['getOutgoingStatuses', { minutes: '43200' }],
			['getIncomingStatuses', { minutes: '1440' }],
		]);
	});

	it('knows of statuses from long before which are viewed only now', async () => {
		const [ofYesterday, ofToday] = [post(), (await wait(20 * HOUR), post())];
		await wait(HOUR);
		await activate();
		deliver(ofYesterday, ANNA, 'read');
		deliver(ofToday, ANNA, 'read');
		await poll();
		expect(names()).toEqual([`deliveryStatusChanged ${ofYesterday} ${ANNA} read`, `deliveryStatusChanged ${ofToday} ${ANNA} read`]);
	});

	it('is not fooled by a journal that shows what was before it only afterwards', async () => {
		stage(all, { journalLag: 2 * MINUTE });
		post();
		receive();
		await wait(MINUTE);
		await activate();
		await poll(3 * MINUTE);
		await poll();
		expect(workflow.events).toEqual([]);
	});
});

describe('events', () => {
	beforeEach(activate);

	it('come once each, new statuses in the order of their times and then deliveries', async () => {
		const first = post();
		await wait(1000);
		const second = receive(BORIS);
		await wait(1000);
		deliver(first, BORIS, 'delivered');
		await wait(1000);
		deliver(first, ANNA, 'delivered');
		await poll();
		const news = [`newIncomingStatus ${second}`, `newOutgoingStatus ${first}`];
		const deliveries = [`deliveryStatusChanged ${first} ${BORIS} delivered`, `deliveryStatusChanged ${first} ${ANNA} delivered`];
		expect(names()).toEqual([...news, ...deliveries]);
		await poll();
		await poll();
		expect(workflow.kept.executions).toHaveLength(1);
	});

	it('of a status that is viewed between two polls is read alone', async () => {
		const idMessage = post();
		await poll();
		deliver(idMessage, ANNA, 'delivered');
		await wait(1000);
		deliver(idMessage, ANNA, 'read');
		await poll();
		expect(names().slice(1)).toEqual([`deliveryStatusChanged ${idMessage} ${ANNA} read`]);
	});

	it('leave out a status that was deleted before anybody saw it', async () => {
		const idMessage = post();
		const { statuses } = simulator.instance(credential.idInstance);
		Object.assign(statuses[0], { deletedAt: virtualNow() });
		await poll();
		expect(statuses[0].idMessage).toBe(idMessage);
		expect(workflow.events).toEqual([]);
	});

	it('show a journal that is late by two minutes once it is there', async () => {
		simulator.instance(credential.idInstance).journalLag = 2 * MINUTE;
		const idMessage = post();
		await poll();
		expect(workflow.events).toEqual([]);
		await poll();
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${idMessage}`]);
	});

	it('look back no further than the last poll and a quarter of an hour', async () => {
		await poll(7 * MINUTE);
		expect(asked('getOutgoingStatuses').at(-1)?.query).toEqual({ minutes: String(7 + 15) });
	});
});

describe('the fields of an event, in their order,', () => {
	const fieldsOf = (events: IDataObject[]) => events.map((event) => Object.entries(event));
	const second = () => Math.floor(virtualNow() / 1000);
	/** A moment in seconds as the workflow's time zone has it. */
	const time = (moment: number) => new Date((moment + 5 * 3600) * 1000).toISOString().replace('Z', '+05:00');

	/** Lets a status be posted, received and viewed, and another one come in. */
	async function happen(parameters: typeof all) {
		stage(parameters);
		await activate();
		const [idMessage, delivered] = [post(), second()];
		deliver(idMessage, ANNA, 'delivered');
		await poll();
		const [incoming, read] = [receive(BORIS), second()];
		deliver(idMessage, ANNA, 'read');
		await poll();
		return { idMessage, delivered, incoming, read };
	}

	it('are the words of the forms, names and the time of the workflow', async () => {
		const { idMessage, delivered, incoming, read } = await happen(all);
		const about = { kind: 'text', text: 'Added by hand' };
		const [event, recipient] = ['deliveryStatusChanged', { recipientId: ANNA, idMessage }];
		expect(fieldsOf(workflow.events)).toEqual(fieldsOf([
			{ event: 'newOutgoingStatus', time: time(delivered), ...about, deliveryStatus: 'delivered', sentFrom: 'api', idMessage },
			{ event, recipientName: 'Anna K.', deliveryStatus: 'delivered', time: time(delivered), ...about, ...recipient },
			{ event: 'newIncomingStatus', time: time(read), senderName: 'Boris', ...about, senderId: BORIS, idMessage: incoming },
			{ event, recipientName: 'Anna K.', deliveryStatus: 'read', previousDeliveryStatus: 'delivered', time: time(read), ...about, ...recipient },
		]));
		expect(workflow.kept.log).toContain('Asked for the recipients of 1 of 1 WhatsApp statuses');
	});

	it('are ten at most', async () => {
		const row = { idMessage: 'A', timestamp: second(), typeMessage: 'imageMessage', caption: 'Look', statusMessage: 'failed', sendByApi: true, participants: [ANNA] };
		const shown = ['event', 'time', 'kind', 'text', 'deliveryStatus', 'recipientNames', 'sentFrom'];
		stage({ ...all, events: ['newOutgoingStatus'] });
		await activate();
		const listed = [{ ...row, downloadUrl: 'https://files.example/a.jpg' }, { ...row, idMessage: 'B', downloadUrl: 'https://files.example/b.jpg', description: 'Too large' }];
		simulator.answerNext('getOutgoingStatuses', { status: 200, body: listed });
		await poll();
		expect(workflow.events.map((event) => Object.keys(event))).toEqual(['downloadUrl', 'reason'].map((name) => [...shown, name, 'recipientIds', 'idMessage']));
	});

	it('are those of GREEN-API with Simplify off', async () => {
		const { idMessage, delivered, incoming, read } = await happen(raw);
		const about = { typeMessage: 'extendedTextMessage', textMessage: 'Added by hand' };
		const counts = { askedStatuses: 1, openStatuses: 1 };
		const [event, { chatId, ...listed }] = ['deliveryStatusChanged', simulator.instance(credential.idInstance).incomingStatuses[0]];
		expect(fieldsOf([workflow.events[1], ...workflow.events.slice(2)])).toEqual(fieldsOf([
			{ event, idMessage, participant: ANNA, status: 'delivered', timestamp: delivered, ...about, ...counts },
			{ event: 'newIncomingStatus', ...simulator.instance(credential.idInstance).incomingStatuses[0] },
			{ event, idMessage, participant: ANNA, status: 'read', timestamp: read, previousStatus: 'delivered', ...about, ...counts },
		]));
		expect(workflow.events[0]).toMatchObject({ event: 'newOutgoingStatus', type: 'outgoing', idMessage, statusMessage: 'delivered', ...about, extendedTextMessage: { font: 'SANS_SERIF' } });
		expect([incoming, chatId]).toEqual([listed.idMessage, BORIS]);
	});
});
