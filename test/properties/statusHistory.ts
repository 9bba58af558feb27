import type { IDataObject } from 'n8n-workflow';
import { Failure } from '../../nodes/shared/failures/failure';
import type { Questions } from '../../nodes/GreenApiStatusTrigger/questions';

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
	changes: Change[];
	deleted?: Happening;
}

const STEPS = ['sent', 'delivered', 'read'];

const second = (at: number): number => Math.floor(at / 1000);

/** GREEN-API's journals and statistics of an account, as its documentation describes them: small, pure, and late. */
export class StatusHistory {
	readonly own: Posted[] = [];

	readonly others: Posted[] = [];

	constructor(public now: number) {}

	private happening = (lag: number): Happening => ({ at: this.now, shownAt: this.now + lag });

	post(journal: 'own' | 'others', lag: number): void {
		const statuses = this[journal];
		statuses.push({ id: `${journal}-${statuses.length}`, ...this.happening(lag), changes: [] });
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

	/** A row of the journal, its timestamp that of the last action that shows already. */
	private rowOf({ id, at, changes, deleted }: Posted): IDataObject & { timestamp: number } {
		const shown = changes.filter(this.isShown);
		const isDeleted = deleted && this.isShown(deleted);
		const last = Math.max(at, ...shown.map((change) => change.at), isDeleted ? deleted.at : 0);
		const furthest = Math.max(0, ...shown.map(({ step }) => STEPS.indexOf(step)));
		return { idMessage: id, timestamp: second(last), statusMessage: STEPS[furthest], typeMessage: isDeleted ? 'deletedMessage' : 'extendedTextMessage', textMessage: `text of ${id}` };
	}

	/** The rows as GREEN-API may give them: in any order, some twice, some without what they should have. */
	private list(statuses: Posted[], minutes: number): IDataObject[] {
		const rows = statuses.filter(this.isShown).map((status) => this.rowOf(status));
		const young = rows.filter(({ timestamp }) => timestamp * 1000 > this.now - Math.min(minutes * MINUTE, KEPT));
		return [...young.slice().reverse(), ...young.slice(0, 1), { typeMessage: 'imageMessage', timestamp: second(this.now) }, { idMessage: null }];
	}

	private statistic(id: string): IDataObject[] {
		const status = this.own.find((own) => own.id === id);
		if (!status || (status.deleted && this.isShown(status.deleted))) return [];
		const shown = status.changes.filter((change) => this.isShown(change) && this.now - change.at < KEPT);
		const latest = new Map(shown.map((change) => [change.participant, change]));
		return [...latest.values()].map(({ participant, step, at }) => ({ participant, status: step, timestamp: second(at) })).reverse();
	}

	/** Its answers. Of `failing`, the so-manieth question of a poll (0 for the first) and those after it get none. */
	questions(failing = Infinity): Questions {
		let asked = 0;
		const answer = async (rows: () => IDataObject[]): Promise<IDataObject[]> => {
			asked += 1;
			if (asked > failing) throw new Failure({ title: 'out of reach', advice: '', taken: 'unknown', transient: true });
			return rows();
		};
		return {
			outgoing: async (minutes) => await answer(() => this.list(this.own, minutes)),
			incoming: async (minutes) => await answer(() => this.list(this.others, minutes)),
			people: () => Promise.resolve(undefined),
			statistic: async (id) => await answer(() => this.statistic(id)),
		};
	}
}
