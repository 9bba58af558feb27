// First, since the nodes must find its clock in place.
import { methodsAsked } from '../../engine/virtualSuite';
import type { INodeParameters } from 'n8n-workflow';
import { ANNA, BORIS, HOUR, activate, all, asked, credential, deliver, names, poll, post, receive, simulator, stage, workflow, useStage } from './stage';

useStage();

describe('the options', () => {
	it('choose contacts, kinds and delivery statuses', async () => {
		stage({ ...all, deliveryStatus: ['read'], options: { from: '+7 (900) 111-00-02', kind: ['text'] } });
		await activate();
		receive(ANNA);
		const wanted = receive(BORIS);
		simulator.addIncomingStatus({ chatId: BORIS, typeMessage: 'imageMessage' }, credential.idInstance);
		const own = post();
		deliver(own, ANNA, 'delivered');
		deliver(own, BORIS, 'read');
		await poll();
		expect(names().sort()).toEqual([`deliveryStatusChanged ${own} ${BORIS} read`, `newIncomingStatus ${wanted}`, `newOutgoingStatus ${own}`]);
	});

	const wrong: Array<[what: string, parameters: INodeParameters, title: RegExp]> = [
		['no event', { ...all, events: [] }, /'Events' is empty/],
		['no delivery status', { ...all, deliveryStatus: [] }, /'Delivery Status' is empty/],
		['somebody who is nobody', { ...all, options: { from: 'Anna' } }, /'Anna' in 'From'/],
		['contacts that come out empty', { ...all, options: { from: '' } }, /'From' is empty/],
		['more statuses a poll than an hour has', { ...all, options: { statusesPerPoll: 51 } }, /'Statuses to Ask per Poll' must be a whole number from 1 to 50/],
	];

	it.each(wrong)('are refused with %s, before anything is asked', async (_, parameters, title) => {
		stage(parameters);
		await expect(activate()).rejects.toThrow(title);
		expect(methodsAsked()).toEqual([]);
	});

	it('ask for so many statuses a poll, one a second, and for the others in the next', async () => {
		stage({ ...all, events: ['deliveryStatusChanged'], options: { statusesPerPoll: 3, simplify: false } });
		await activate();
		const ids = Array.from({ length: 7 }, post);
		ids.forEach((id) => deliver(id, ANNA, 'read'));
		for (let polls = 0; polls < 3; polls++) await poll();
		const requests = asked('getStatusStatistic');
		expect(requests.map(({ query }) => query.idMessage).slice(0, 7).sort()).toEqual(ids.sort());
		expect(requests).toHaveLength(9);
		const gaps = requests.slice(1).map(({ at }, index) => at - requests[index].at);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
		expect(simulator.requests.filter(({ status }) => status !== 200)).toEqual([]);
		expect(names().sort()).toEqual(ids.map((id) => `deliveryStatusChanged ${id} ${ANNA} read`));
		expect(workflow.events.at(-1)).toMatchObject({ askedStatuses: 3, openStatuses: 7 });
	});

	it('ask first for the statuses to which something has happened', async () => {
		stage({ ...all, events: ['deliveryStatusChanged'], options: { statusesPerPoll: 1 } });
		await activate();
		const [quiet, lively] = [post(), post()];
		await poll();
		await poll();
		deliver(lively, ANNA, 'read');
		await poll();
		expect(asked('getStatusStatistic').at(-1)?.query.idMessage).toBe(lively);
		await poll();
		expect(asked('getStatusStatistic').at(-1)?.query.idMessage).toBe(quiet);
	});

	it('that name another event later start it from then', async () => {
		stage({ ...all, events: ['newOutgoingStatus'] });
		await activate();
		receive();
		const own = post();
		deliver(own, BORIS, 'read');
		await poll();
		await poll(HOUR);
		const later = post();
		await poll();
		workflow.run.parameters = all;
		await activate();
		const incoming = receive(BORIS);
		deliver(own, ANNA, 'read');
		await poll();
		expect(names()).toEqual([`newOutgoingStatus ${own}`, `newOutgoingStatus ${later}`, `newIncomingStatus ${incoming}`, `deliveryStatusChanged ${own} ${ANNA} read`]);
	});
});
