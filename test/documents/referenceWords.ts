import type { Method } from '../../nodes/shared/api/methods';

/** What stands around the facts of a reference, in one language. */
export interface Words {
	reference: string;
	about: string;
	fields: string;
	fieldTable: string[];
	noFields: string;
	parameters: string;
	request: string;
	output: string;
	/** The same where the output at hand is that of other parameters. */
	otherOutput: string;
	withFile: (names: string[]) => string;
	refusals: string;
	refusalTable: string[];
	pace: (method: string, perSecond: number) => string;
	/** Whether a request is made again after an answer that leaves open what happened. */
	repeat: (change: Method['change']) => string;
	explained: string;
	aboutExplained: string;
}

const rarely = (perSecond: number): string => (perSecond === 1 ? 'once a second' : `once in ${1 / perSecond} seconds`);

const codes = (names: string[]): string => names.map((name) => `\`${name}\``).join(', ');

export const english: Words = {
	reference: 'Reference',
	about: "Written by a program from the node's form, its tested examples and the table of GREEN-API's refusals. What may stand in the way of any request is in [TROUBLESHOOTING.md](../TROUBLESHOOTING.md#what-green-api-answers).",
	fields: 'Fields',
	fieldTable: ['Field', 'Default', 'What it is for'],
	noFields: 'It asks for nothing.',
	parameters: "Example: the node's parameters",
	request: 'What goes to GREEN-API',
	output: 'What comes out',
	otherOutput: 'What comes out, of another example',
	withFile: (names) => `With a file in the binary field ${codes(names)}.`,
	refusals: 'What GREEN-API may refuse here',
	refusalTable: ['HTTP', 'What you see', 'What to do'],
	pace: (method, perSecond) =>
		perSecond <= 1 ? `It asks ${method}, ${rarely(perSecond)} at most for each instance.` : `It asks ${method}, up to ${perSecond} times a second for each instance.`,
	repeat: (change) => {
		if (!change) return 'After an answer that leaves open what happened, it asks again: that changes nothing.';
		return change.isRepeatable
			? `After an answer that leaves open what happened, it asks again: ${change.doing.toLowerCase()} the same ${change.noun} once more does no harm.`
			: `After an answer that leaves open what happened, it does **not** ask again: it says that the ${change.noun} may have been ${change.verb}, and to look at ${change.lookAt}.`;
	},
	explained: 'What GREEN-API answers',
	aboutExplained: "How the nodes explain an answer, whatever they have asked; the first row that fits counts. What only some methods answer is on the nodes' own pages.",
};

export const russian: Words = {
	reference: 'Справочник',
	about: 'Составлен автоматически: по форме узла, его проверенным примерам и таблице отказов GREEN-API. Тексты форм и ошибок на английском, как в самом n8n. Что может помешать любому запросу, сказано в [TROUBLESHOOTING.ru.md](../TROUBLESHOOTING.ru.md#что-отвечает-green-api).',
	fields: 'Поля',
	fieldTable: ['Поле', 'По умолчанию', 'Для чего'],
	noFields: 'Заполнять ничего не нужно.',
	parameters: 'Пример: параметры узла',
	request: 'Что уходит в GREEN-API',
	output: 'Что на выходе',
	otherOutput: 'Что на выходе, в другом примере',
	withFile: (names) => `И файл в бинарном поле ${codes(names)}.`,
	refusals: 'В чём GREEN-API может здесь отказать',
	refusalTable: ['HTTP', 'Что вы видите', 'Что делать'],
	pace: (method, perSecond) =>
		perSecond <= 1
			? `Метод ${method}, не чаще раза в ${perSecond === 1 ? 'секунду' : `${1 / perSecond} секунд`} на каждый инстанс.`
			: `Метод ${method}, до ${perSecond} раз в секунду на каждый инстанс.`,
	repeat: (change) => {
		if (!change) return 'После ответа, из которого неясно, что произошло, узел спрашивает снова: это ничего не меняет.';
		return change.isRepeatable
			? 'После ответа, из которого неясно, что произошло, узел повторяет запрос: вреда от повтора нет.'
			: 'После ответа, из которого неясно, что произошло, узел **не** повторяет запрос: он сообщает, что действие могло состояться, и говорит, где это проверить.';
	},
	explained: 'Что отвечает GREEN-API',
	aboutExplained: 'Как узлы объясняют ответы на любые запросы; действует первая подходящая строка. Ответы, которые бывают лишь у некоторых методов, указаны на страницах узлов. Тексты на английском, как в самом n8n.',
};
