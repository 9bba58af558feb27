import type { IDataObject } from 'n8n-workflow';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** So long does GREEN-API keep what happened. */
const KEPT = 30 * DAY;

/** WhatsApp shows a status for a day; a receipt from a phone that was offline may come some hours later. */
const LATEST_RECEIPT = 30 * HOUR;

export type Step = 'delivered' | 'read';

/** Something that happened, and when the journals show it. Milliseconds. */
interface Happening {
	at: number;
	shownAt: number;
}

interface Change extends Happening {
	participant: string;
	step: Step;
}

interface Posted extends Happening {
	id: string;
	/** The contact who has posted it. */
	sender: string;
	/** So much is added to its timestamps, in seconds: GREEN-API changes them now and then. */
	shift: number;
	changes: Change[];
	deleted?: Happening;
}

/** The row of a journal that a trigger understands, among what else GREEN-API may put there. */
const ODD_ROWS = [null, 'row', { idMessage: null }, { idMessage: {} }, { typeMessage: 'imageMessage', timestamp: {} }] as unknown as IDataObject[];

const STEPS = ['sent', 'delivered', 'read'];

/** Recipients, of whom the contacts name all but the last, and how they are called without the contacts. */
export const RECIPIENTS = ['79001110001@c.us', '79001110002@c.us', '200000000000003@lid', '79001110004@c.us'];
const CALLED = ['+7 900 111 0001', '+7 900 111 0002', '200000000000003@lid', '+7 900 111 0004'];

/** The names of a recipient that are right: the one in the contacts, and what is shown while these cannot be had. */
export const namesOf = (participant: string): string[] => [`Name of ${participant}`, CALLED[RECIPIENTS.indexOf(participant)]];

const second = (at: number): number => Math.floor(at / 1000);

/** GREEN-API's journals and statistics of an account, as its documentation describes them: small, pure, and late. */
export class StatusHistory {
	readonly own: Posted[] = [];

	readonly others: Posted[] = [];

	/** Whether the journals name contacts by @lid, and whether they ever have. */
	private namesByLid = false;

	private namedByLid = false;

	constructor(public now: number) {}

	private happening = (lag: number): Happening => ({ at: this.now, shownAt: this.now + lag });

	post(journal: 'own' | 'others', lag: number): void {
		const statuses = this[journal];
		statuses.push({ id: `${journal}-${statuses.length}`, sender: 'anna', shift: 0, ...this.happening(lag), changes: [] });
	}

	/** Another contact posts a status with the idMessage of the latest one, which was not named by @lid: then nobody could tell them apart. */
	postTwin(lag: number): void {
		const latest = this.others.at(-1);
		if (!this.namedByLid && latest && latest.sender === 'anna') this.others.push({ ...latest, sender: 'boris', ...this.happening(lag) });
	}

	nameByLid(is: boolean): void {
		this.namesByLid = is;
		this.namedByLid ||= is;
	}

	/** Changes the timestamps of a status from now on. */
	shift(journal: 'own' | 'others', index: number, seconds: number, mayShift: (status: Posted) => boolean): void {
		const status = this[journal][index % Math.max(1, this[journal].length)];
		if (status && mayShift(status)) status.shift = seconds;
	}

	/** A recipient comes further with a status, as long as receipts may come. A recipient who has viewed it stays so. */
	change(index: number, participant: string, step: Step, lag: number): void {
		const status = this.own[index % Math.max(1, this.own.length)];
		if (!status || status.deleted || this.now - status.at > LATEST_RECEIPT) return;
		const before = status.changes.filter((change) => change.participant === participant).map((change) => change.step);
		if (!before.includes('read') && !before.includes(step)) status.changes.push({ participant, step, ...this.happening(lag) });
	}

	delete(index: number, lag: number): void {
		const status = this.own[index % Math.max(1, this.own.length)];
		if (status && !status.deleted) status.deleted = this.happening(lag);
	}

	private isShown = ({ shownAt }: Happening): boolean => shownAt <= this.now;

	/** Two with one idMessage are known apart by their senders' numbers only. */
	private isTwin = ({ id }: Posted): boolean => this.others.filter((other) => other.id === id).length > 1;

	private lastActionOf({ at, changes, deleted }: Posted): number {
		const shown = [...changes, ...(deleted ? [deleted] : [])].filter(this.isShown);
		return Math.max(at, ...shown.map((change) => change.at));
	}

	/** A row of the journal, its timestamp that of the last action that shows already. */
	private rowOf(status: Posted): IDataObject {
		const { id, sender, shift, changes, deleted } = status;
		const furthest = Math.max(0, ...changes.filter(this.isShown).map(({ step }) => STEPS.indexOf(step)));
		const senderId = `${sender}@${this.namesByLid && !this.isTwin(status) ? 'lid' : 'c.us'}`;
		const typeMessage = deleted && this.isShown(deleted) ? 'deletedMessage' : 'extendedTextMessage';
		return { idMessage: id, senderId, timestamp: second(this.lastActionOf(status)) + shift, statusMessage: STEPS[furthest], typeMessage, textMessage: `text of ${id}` };
	}

	/** The rows as GREEN-API may give them: in any order, some twice, some without what they should have. */
	list(journal: 'own' | 'others', minutes: number): IDataObject[] {
		const isYoung = (status: Posted) => second(this.lastActionOf(status)) * 1000 > this.now - Math.min(minutes * MINUTE, KEPT);
		const young = this[journal].filter(this.isShown).filter(isYoung).map((status) => this.rowOf(status));
		return [...young.slice().reverse(), ...young.slice(0, 1), ...ODD_ROWS];
	}

	contacts(): IDataObject[] {
		return [...RECIPIENTS.slice(0, -1).map((id) => ({ id, name: 'Another', contactName: `Name of ${id}`, type: 'user' })), ...ODD_ROWS];
	}

	statistic(id: string): IDataObject[] {
		const status = this.own.find((own) => own.id === id);
		if (!status || (status.deleted && this.isShown(status.deleted))) return [];
		const shown = status.changes.filter((change) => this.isShown(change) && this.now - change.at < KEPT);
		const latest = new Map(shown.map((change) => [change.participant, change]));
		const rows = [...latest.values()].map(({ participant, step, at }) => ({ participant, status: step, timestamp: second(at) + status.shift }));
		return [...rows.reverse(), ...ODD_ROWS];
	}
}
