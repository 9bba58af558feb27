/** How many of the latest notifications are known again when they come once more: they do so within minutes. */
const REMEMBERED = 1000;

/** The latest notifications of an instance or a trigger in this process, by their keys. */
export class Recent {
	private readonly keys = new Set<string>();

	has(key: string): boolean {
		return this.keys.has(key);
	}

	note(key: string): void {
		this.keys.delete(key);
		this.keys.add(key);
		if (this.keys.size <= REMEMBERED) return;
		const [oldest] = this.keys;
		this.keys.delete(oldest);
	}
}
