import axios, { AxiosError, type AxiosResponse } from 'axios';
import { startSimulator, type Credential, type Simulator, type SimulatorOptions } from '../index';

export const START = Date.UTC(2026, 0, 1, 12);
export const FIRST_ID = '3EB00000000000000001';
export const SAVED_CONTACTS = ['79001110001@c.us', '79001110002@c.us', '100200300400500@lid'];
/** The request of the docs' SendTextStatus page. */
export const TEXT_STATUS = {
	message: 'I use Green-API to send this Status!',
	backgroundColor: '#228B22',
	font: 'SERIF',
	participants: ['70000001234@c.us', '440000001234@c.us'],
};
export const IMAGE_STATUS = { urlFile: 'https://example.com/files/cat.jpg', fileName: 'cat.jpg', caption: 'Meow' };

let now = START;
export let simulator: Simulator;

export const seconds = (ms: number) => Math.floor(ms / 1000);
export const clock = () => now;
export const setClock = (ms: number) => (now = ms);
export const later = (ms: number) => (now += ms);

export function urlOf(apiMethod: string, { apiUrl, idInstance, apiTokenInstance }: Credential = simulator.credential): string {
	return `${apiUrl}/waInstance${idInstance}/${apiMethod}/${apiTokenInstance}`;
}

export const pathOf = (apiMethod: string) => urlOf(apiMethod).slice(simulator.url.length);

export const judged = { validateStatus: () => true };

export async function post(apiMethod: string, body: unknown, credential?: Credential): Promise<AxiosResponse> {
	return await axios.post(urlOf(apiMethod, credential), body, { ...judged, headers: { 'Content-Type': 'application/json' } });
}

export async function get(apiMethod: string, params: Record<string, string | number> = {}, credential?: Credential): Promise<AxiosResponse> {
	return await axios.get(urlOf(apiMethod, credential), { ...judged, params });
}

/** How a request ends: its status, and the answer or GREEN-API's words. */
export async function outcome(apiMethod: string, body: unknown): Promise<[status: number, said: unknown]> {
	const { status, data } = await post(apiMethod, body);
	return [status, status === 200 ? data : data.message];
}

/** The error code that a request ends with when no answer, or no whole answer, arrives. */
export async function failureOf(request: Promise<AxiosResponse>): Promise<string | undefined> {
	return await request.then(
		({ status }) => `answered ${status}`,
		(error: unknown) => (error instanceof AxiosError ? error.code : String(error)),
	);
}

/** Simulators that a single test started; closed after it also when it fails. */
const own: Simulator[] = [];

/** Starts one that is closed after the test. */
export async function startOwn(options?: SimulatorOptions): Promise<Simulator> {
	const started = await startSimulator(options);
	own.push(started);
	return started;
}

/** Starts a simulator for all tests of a file. Each of them finds it as at the start, and its clock at `START`. */
export function useWorkbench(): void {
	beforeAll(async () => {
		simulator = await startSimulator({ clock });
	});
	beforeEach(() => {
		now = START;
		simulator.reset();
	});
	afterEach(async () => await Promise.all(own.splice(0).map(async (started) => await started.close())));
	afterAll(async () => await simulator.close());
}
