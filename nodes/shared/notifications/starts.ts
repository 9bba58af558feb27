import type { IDataObject } from 'n8n-workflow';

/** How often the workflow was started with the notification at the head of the queue. */
interface Count {
	key: string;
	starts: number;
}

const isCount = (value: unknown): value is Count => {
	const { key, starts } = (value ?? {}) as Partial<Count>;
	return typeof key === 'string' && Number.isSafeInteger(starts);
};

/**
 * Counts starts in the trigger's static data, which n8n stores with each start, so that a notification that ends n8n itself does not do
 * so for ever; and in this process, since a new registration of the trigger may begin with older static data. GREEN-API hands out only
 * the head of its queue, so one count is enough.
 */
export class Starts {
	private latest?: Count;

	/** How often there was a start with this notification. */
	of(key: string, memory: IDataObject): number {
		const counts = [this.latest, memory.head].filter(isCount).filter((count) => count.key === key);
		return Math.max(0, ...counts.map(({ starts }) => starts));
	}

	/** Notes how often there was one; before the next one happens. */
	note(key: string, starts: number, memory: IDataObject): void {
		this.latest = { key, starts };
		memory.head = { ...this.latest };
	}
}
