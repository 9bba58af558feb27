/** What is wrong with a value, in the words of GREEN-API's validator; nothing where it is right. */
export type Rule = (value: unknown) => string | undefined;

/** Rules by the names of fields; a name with an asterisk at its end has to be there. */
export type Fields = Record<string, Rule>;

const unless = (right: boolean, complaint: string): string | undefined => (right ? undefined : complaint);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const text =
	(most = Infinity, least = 1): Rule =>
	(value) => {
		if (typeof value !== 'string') return 'must be a string';
		if (value.length > most) return `length must be less than or equal to ${most} characters long`;
		return unless(value.length >= least, 'is not allowed to be empty');
	};

export const like =
	(pattern: RegExp): Rule =>
	(value) =>
		unless(typeof value === 'string' && pattern.test(value), `must match ${pattern.source}`);

export const oneOf =
	(...values: unknown[]): Rule =>
	(value) =>
		unless(values.includes(value), `must be one of ${values.join(', ')}`);

export const whole =
	(least: number, most = Number.MAX_SAFE_INTEGER): Rule =>
	(value) =>
		unless(Number.isInteger(value) && Number(value) >= least && Number(value) <= most, `must be an integer from ${least} to ${most}`);

/** A number as it stands in an address. */
export const digits =
	(least: number, most?: number): Rule =>
	(value) =>
		typeof value === 'string' && /^\d+$/.test(value) ? whole(least, most)(Number(value)) : 'must contain only digits';

export const between =
	(least: number, most: number): Rule =>
	(value) =>
		unless(typeof value === 'number' && value >= least && value <= most, `must be a number from ${least} to ${most}`);

export const flag: Rule = (value) => unless(typeof value === 'boolean', 'must be a boolean');

export const yesOrNo = oneOf('yes', 'no');

/** What is wrong with the fields of a body, a query or an inner object. */
export function complaintAbout(fields: Fields, values: Record<string, unknown>): string | undefined {
	const names = new Map(Object.keys(fields).map((key) => [key.replace('*', ''), key]));
	const unknown = Object.keys(values).find((name) => !names.has(name));
	if (unknown !== undefined) return `'${unknown}' is not allowed`;
	for (const [name, key] of names) {
		if (!(name in values)) {
			if (key !== name) return `'${name}' is required`;
			continue;
		}
		const complaint = fields[key](values[name]);
		if (complaint !== undefined) return `'${name}' ${complaint}`;
	}
	return undefined;
}

export const objectOf =
	(fields: Fields): Rule =>
	(value) =>
		isRecord(value) ? complaintAbout(fields, value) : 'must be an object';

export const listOf =
	(rule: Rule, least = 0, most = Infinity): Rule =>
	(value) => {
		if (!Array.isArray(value)) return 'must be an array';
		if (value.length < least || value.length > most) return `must contain from ${least} to ${most} items`;
		return value.map(rule).find((complaint) => complaint !== undefined);
	};

/** Only people, people and groups, only groups. */
export const person = like(/^\d{7,15}@c\.us$|^\d+@lid$/);
export const chat = like(/^\d{7,15}@c\.us$|^\d+@lid$|^\d+(-\d+)?@g\.us$/);
export const group = like(/^\d+(-\d+)?@g\.us$/);
export const webLink = like(/^https?:\/\/\S+$/);
export const fileName = like(/^.+\.[A-Za-z0-9]{2,5}$/);
export const messageId = like(/^[A-Za-z0-9_]{8,}$/);
/** Milliseconds, as the page of sendTyping has them. */
export const typing = whole(1_000, 20_000);
