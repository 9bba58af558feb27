/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setImmediate as turn } from 'node:timers/promises';
import { type Holder, Station, stationOf } from '../../../../nodes/shared/notifications/station';

interface Trigger extends Holder {
	isClosed: boolean;
}

function trigger(workflow = 'w1', id = 'n1', name = 'Trigger'): Trigger {
	const made: Trigger = {
		workflow: { id: workflow, name: `Workflow ${workflow}` },
		node: { id, name },
		isClosed: false,
		close: () => void (made.isClosed = true),
	};
	return made;
}

const station = () => new Station('1101000001');


describe('the place at the queue', () => {
	it('is that of the one who has come first', () => {
		const [place, first] = [station(), trigger()];
		expect([place.reader, place.enter(first), place.reader]).toEqual([undefined, undefined, first]);
	});

	it.each([
		['another workflow', trigger('w2')],
		['another node of the workflow', trigger('w1', 'n2')],
		['a node of another name', trigger('w1', 'n1', 'Trigger1')],
	])('is kept from %s while it is taken, and free when that one is closed', (_, newcomer) => {
		const [place, first] = [station(), trigger()];
		place.enter(first);
		expect([place.enter(newcomer), place.reader, first.isClosed]).toEqual([first, first, false]);
		first.close();
		expect([place.reader, place.enter(newcomer), place.reader]).toEqual([undefined, undefined, newcomer]);
	});

	it('goes to a new registration of the same trigger, which closes the old one', () => {
		const [place, old, fresh] = [station(), trigger(), trigger()];
		place.enter(old);
		expect([place.enter(fresh), old.isClosed, fresh.isClosed, place.reader]).toEqual([undefined, true, false, fresh]);
	});

	it('may be entered again by whom it belongs to', () => {
		const [place, first] = [station(), trigger()];
		place.enter(first);
		expect([place.enter(first), first.isClosed, place.reader]).toEqual([undefined, false, first]);
	});

	it('is left by whom it belongs to alone', () => {
		const [place, first, other] = [station(), trigger(), trigger('w2')];
		place.enter(first);
		place.leave(other);
		expect(place.reader).toBe(first);
		place.leave(first);
		expect([place.reader, place.enter(other)]).toEqual([undefined, undefined]);
	});
});

describe('the work with the head of the queue', () => {
	it('is waited for, whoever has begun it', async () => {
		const place = station();
		let finish = (): void => undefined;
		const work = place.handle(async () => await new Promise<void>((resolve) => (finish = resolve)));
		const settled = jest.fn();
		void place.settled().then(settled);
		await turn();
		expect(settled).not.toHaveBeenCalled();
		finish();
		await work;
		await turn();
		expect(settled).toHaveBeenCalled();
	});

	it('throws to whom it belongs, and hinders nobody else', async () => {
		const place = station();
		await expect(place.handle(async () => await Promise.reject(new Error('broken')))).rejects.toThrow('broken');
		await expect(place.settled()).resolves.toBeUndefined();
	});
});

describe('what is done with', () => {
	it('is remembered, the latest thousand', () => {
		const place = station();
		for (let number = 0; number < 1000; number += 1) place.done.note(`key ${number}`);
		expect([place.done.has('key 0'), place.done.has('key 999'), place.done.has('key 1000')]).toEqual([true, true, false]);
		place.done.note('key 0');
		place.done.note('key 1000');
		expect([place.done.has('key 0'), place.done.has('key 1'), place.done.has('key 2'), place.done.has('key 1000')]).toEqual([true, false, true, true]);
	});
});

describe('the station of an instance', () => {
	const of = (apiUrl: string, idInstance = '7103000001') => stationOf({ apiUrl, mediaUrl: apiUrl, idInstance, apiTokenInstance: 'any' });

	it.each([
		['the same address', 'https://7103.api.greenapi.com', '7103000001', true],
		['the host in capitals', 'https://7103.API.greenapi.com', '7103000001', true],
		['another instance', 'https://7103.api.greenapi.com', '7103000002', false],
		['another host of GREEN-API, which has the same instance', 'https://api.green-api.com', '7103000001', true],
		['another instance at another host of GREEN-API', 'https://api.green-api.com', '7103000002', false],
		['another server', 'http://127.0.0.1:8080', '7103000001', false],
		['a server that is called like GREEN-API in part', 'https://api.mygreenapi.com', '7103000001', false],
	])('is one for %s', (_, apiUrl, idInstance, isSame) => {
		expect(of('https://7103.api.greenapi.com') === of(apiUrl, idInstance)).toBe(isSame);
	});

	it('does not depend on the token, which may be renewed', () => {
		const instance = { apiUrl: 'https://a.example', mediaUrl: '', idInstance: '1' };
		expect(stationOf({ ...instance, apiTokenInstance: 'old' })).toBe(stationOf({ ...instance, apiTokenInstance: 'new' }));
	});
});
