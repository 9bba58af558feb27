// First, since the nodes must find its clock in place.
import { methodsAsked, simulator, useVirtualSimulator } from '../../engine/virtualSuite';
import { asSent, sendReference } from '../../engine/reference';
import { asUsual, badGateway502, tooManyRequests429, unauthorized401, validation400 } from '../../simulator';
import { all, anna, asked, boris, clara, iso, run, runWith, statuses, summaries, T } from './posted';

useVirtualSimulator();

describe('all statuses of the last minutes', () => {
	it('asks for the journal and then for each status that was not deleted, like the documentation', async () => {
		const credential = simulator.addInstance({ statuses: statuses() });
		await runWith({ credential, parameters: { ...summaries, minutes: 90 } });
		const byNode = simulator.requests.splice(0).map(asSent);
		await sendReference(credential, 'GET', 'getOutgoingStatuses', { minutes: 90 });
		for (const idMessage of ['A', 'B', 'C']) await sendReference(credential, 'GET', 'getStatusStatistic', { idMessage });
		expect(byNode).toEqual(simulator.requests.map(asSent));
	});

	it('asks about one status a second', async () => {
		await run(summaries);
		expect(simulator.requests.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		const [first, , third] = simulator.requests.filter(({ apiMethod }) => apiMethod === 'getStatusStatistic');
		expect(third.at - first.at).toBeGreaterThanOrEqual(2000);
		expect(third.at - first.at).toBeLessThan(2200);
	});

	it('gives one item a recipient: by name, in the words of the forms, with the status it is about', async () => {
		const { items } = await run(all);
		const [first, second] = [{ kind: 'text', text: 'First' }, { kind: 'text', text: 'Second' }];
		expect(items.map(({ json }) => json)).toEqual([
			{ recipientName: 'Anna K.', deliveryStatus: 'read', time: iso(T + 60), ...first, recipientId: anna, idMessage: 'A' },
			{ recipientName: '+7 900 000 0002', deliveryStatus: 'read', time: iso(T + 30), ...first, recipientId: boris, idMessage: 'A' },
			{ recipientName: 'Clara', deliveryStatus: 'delivered', time: iso(T + 5), ...first, recipientId: clara, idMessage: 'A' },
			{ recipientName: 'Anna K.', deliveryStatus: 'sent', time: iso(T + 10), ...second, recipientId: anna, idMessage: 'B' },
		]);
		expect(Object.keys(items[0].json)).toEqual(['recipientName', 'deliveryStatus', 'time', 'kind', 'text', 'recipientId', 'idMessage']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(Array(4).fill({ item: 0 }));
	});

	it("gives GREEN-API's own rows, with the status in front, when Simplify is off", async () => {
		const { items } = await run({ ...all, simplify: false, filters: { deliveryStatus: ['read'] } });
		expect(items.map(({ json }) => json)).toEqual([
			{ idMessage: 'A', participant: anna, timestamp: T + 60, status: 'read' },
			{ idMessage: 'A', participant: boris, timestamp: T + 30, status: 'read' },
		]);
		expect(Object.keys(items[0].json)[0]).toBe('idMessage');
		expect(methodsAsked()).not.toContain('getContacts');
	});

	it('sums each status up, those that nobody received as well, and asks nobody for names', async () => {
		const { items } = await run(summaries);
		const none = { kind: 'text', recipients: 0, delivered: 0, read: 0, readRate: 0, firstViewTime: null, lastViewTime: null };
		expect(items.map(({ json }) => json)).toEqual([
			{ ...none, idMessage: 'A', time: iso(T + 60), text: 'First', recipients: 3, delivered: 1, read: 2, readRate: 0.6667, firstViewTime: iso(T + 30), lastViewTime: iso(T + 60) },
			{ ...none, idMessage: 'B', time: iso(T + 10), text: 'Second', recipients: 1 },
			{ ...none, idMessage: 'C', time: iso(T), text: 'Third' },
		]);
		expect(methodsAsked()).not.toContain('getContacts');
	});

	it('tells who has not viewed their status', async () => {
		const { items } = await run({ ...all, filters: { deliveryStatus: ['pending', 'sent', 'delivered'] } });
		expect(items.map(({ json }) => [json.idMessage, json.recipientId])).toEqual([['A', clara], ['B', anna]]);
	});

	it('asks anew for each input item and pairs what it gives with it', async () => {
		const { items } = await run({ ...summaries, minutes: '={{ $json.minutes }}' }, {}, [{ minutes: 90 }, { minutes: 1 }, { minutes: 1440 }]);
		expect(items.map(({ json, pairedItem }) => [json.idMessage, pairedItem])).toEqual(['A', 'B', 'C'].map((id) => [id, { item: 0 }]).concat(['A', 'B', 'C'].map((id) => [id, { item: 2 }])));
	});

	it('has nothing to give when nothing was published', async () => {
		const { items, error } = await run(summaries, {}, [{}], { statuses: [] });
		expect([items, error?.message]).toEqual([[], undefined]);
	});

	it.each([0, '={{ "soon" }}'])('refuses to look %p minutes back, before anything is sent', async (minutes) => {
		const { error } = await run({ ...all, minutes });
		expect(error?.message ?? 'no error').toMatch(/'Minutes' must be a whole number from 1 up/);
		expect(methodsAsked()).toEqual([]);
	});

	it('repeats a request in the middle that GREEN-API could not answer for the moment, and only that one', async () => {
		simulator.answerNext('getStatusStatistic', asUsual, tooManyRequests429(), asUsual, badGateway502());
		const { items } = await run(summaries);
		expect(items.map(({ json }) => json.idMessage)).toEqual(['A', 'B', 'C']);
		expect(asked()).toEqual([['getOutgoingStatuses', { minutes: '1440' }], ...['A', 'B', 'B', 'C', 'C'].map((idMessage) => ['getStatusStatistic', { idMessage }])]);
	});

	it('fails as a whole at a status that GREEN-API refuses, and says at which', async () => {
		simulator.answerNext('getStatusStatistic', asUsual, validation400("Validation failed. Details: 'idMessage' is odd"));
		const { items, error } = await run(all);
		expect(items).toEqual([]);
		expect(error?.message).toBe("GREEN-API did not accept the request: 'idMessage' is odd");
		expect(error?.description).toMatch(/at status 2 of 3, B; nothing is returned for the others either/);
		expect(methodsAsked()).toHaveLength(3);
	});

	it.each([{ status: 200, body: {} }, { status: 200, body: 'busy' }, { status: 200, body: [1] }, { status: 200, body: null }])('does not take %j for a statistic', async (odd) => {
		simulator.answerNext('getStatusStatistic', asUsual, odd);
		const { error } = await run(all);
		expect(error?.message ?? 'no error').toMatch(/GREEN-API's answer is not a list/);
		expect(error?.description).toMatch(/at status 2 of 3/);
	});

	it('goes on with the next item with On Error = Continue', async () => {
		simulator.answerNext('getStatusStatistic', asUsual, validation400('Validation failed. Details: odd'));
		const { items } = await run(summaries, { onError: 'continueRegularOutput' }, [{}, {}]);
		expect(items.map(({ json, pairedItem }) => [json.error ?? json.idMessage, pairedItem])).toEqual([
			['GREEN-API did not accept the request: odd', { item: 0 }],
			...['A', 'B', 'C'].map((id) => [id, { item: 1 }]),
		]);
	});

	it('asks nothing more after an answer that dooms the rest', async () => {
		simulator.answerNext('getStatusStatistic', asUsual, unauthorized401());
		const { items } = await run(all, { onError: 'continueRegularOutput' }, [{}, {}]);
		expect(items.map(({ json }) => json.error)).toEqual(Array(2).fill('GREEN-API does not accept the API Token'));
		expect(methodsAsked()).toHaveLength(3);
	});

	it('ends at once when the execution is stopped between two statuses', async () => {
		let stop = (): void => undefined;
		simulator.answerNext('getStatusStatistic', { status: 200, body: () => (stop(), []) });
		const { error, status } = await runWith({
			credential: simulator.addInstance({ statuses: statuses() }),
			parameters: all,
			stopper: (way) => (stop = way),
		});
		expect(status).toBe('canceled');
		expect(error?.message ?? 'canceled').toMatch(/cancel/);
		expect(asked().filter(([apiMethod]) => apiMethod === 'getStatusStatistic')).toHaveLength(1);
	});
});
