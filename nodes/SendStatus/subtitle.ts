/** The longest text of a single number or chat ID that is shown as it is. */
const LONGEST_SHOWN = 30;

/** More digits than a number or a chat ID has: there are several in a text that separates them by spaces. */
const MOST_DIGITS = 16;

/**
 * The parts of a list of people, as it stands in the form: a list, or a text between commas, semicolons and new lines. `undefined` for an
 * expression, whose value is not known before the node runs.
 */
const partsOf = (raw: string): string =>
	`(String(${raw} ?? "").startsWith("=") ? undefined : [${raw} ?? []].flat().flatMap((part) => String(part).split(/[,;\\n]/)).map((part) => part.replace(/["'[\\]]/g, "").trim()).filter(Boolean))`;

const IN_WORDS = [
	'((people) =>',
	'!people ? " to chosen people"',
	': people.length === 0 ? ""',
	`: people.some((part) => part.replace(/\\D/g, "").length > ${MOST_DIGITS}) ? " to chosen people"`,
	': people.length > 1 ? " to " + people.length + " people"',
	`: $rawParameter.audience === "chooseContacts" ? " to 1 person"`,
	`: people[0].length > ${LONGEST_SHOWN} ? " to chosen people" : " to " + people[0])`,
].join(' ');

const KIND = '({ sendText: "Text", sendMedia: "Picture or video", sendVoice: "Voice" })[$parameter.operation]';

/**
 * The expression for what the canvas shows below the node: what kind of status, and to whom, as far as the form shows it without a request.
 * n8n keeps only the IDs of contacts from the list, so these are counted.
 */
export const subtitle = [
	`={{ ${KIND} + (`,
	'$rawParameter.audience === "allContacts" ? " to all contacts"',
	`: $rawParameter.audience === "chooseContacts" ? ${IN_WORDS}(${partsOf('$rawParameter.contacts')})`,
	`: String($rawParameter.audience).startsWith("=") ? ""`,
	`: ${IN_WORDS}(${partsOf('$rawParameter.participants')})`,
	') }}',
].join(' ');
