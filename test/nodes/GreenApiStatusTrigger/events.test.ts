import { virtualNow } from '../../engine/virtualTime';
import { ANNA, BORIS, HOUR, MINUTE, activate, all, asked, credential, deliver, names, poll, post, receive, simulator, stage, wait, workflow, useStage } from './stage';

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

	it('come in the shapes that are documented', async () => {
		const idMessage = post();
		deliver(idMessage, ANNA, 'delivered');
		await poll();
		const timestamp = Math.floor(virtualNow() / 1000) - 60;
		deliver(idMessage, ANNA, 'read');
		const incoming = receive(BORIS);
		await poll();
		const about = { typeMessage: 'extendedTextMessage', textMessage: 'Added by hand' };
		const counts = { askedStatuses: 1, openStatuses: 1 };
		expect(workflow.events).toEqual([
			expect.objectContaining({ event: 'newOutgoingStatus', idMessage, statusMessage: 'delivered', ...about }),
			{ event: 'deliveryStatusChanged', idMessage, participant: ANNA, status: 'delivered', timestamp, ...about, ...counts },
			expect.objectContaining({ event: 'newIncomingStatus', idMessage: incoming, chatId: BORIS, ...about }),
			{ event: 'deliveryStatusChanged', idMessage, participant: ANNA, status: 'read', timestamp: timestamp + 60, previousStatus: 'delivered', ...about, ...counts },
		]);
		expect(workflow.events.map((event) => Object.keys(event)[0])).toEqual(Array(4).fill('event'));
		expect(workflow.kept.log).toContain('Asked for the recipients of 1 of 1 WhatsApp statuses');
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
