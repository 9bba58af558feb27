import { recalled } from '../../../../nodes/GreenApi/question/memory';

/** n8n looks for the two braces at an expression's end without regard to texts in it. */
function evaluated(expression: string): unknown {
	const [, code = ''] = /^\{\{ ([^{}]*) \}\}$/.exec(expression) ?? [];
	const [, name = '""', field] = /^\$\((".*")\)\.context\.(\w+)$/.exec(code) ?? [];
	return `${field} of ${String(JSON.parse(name))}`;
}

it.each(['Ask', 'Ask {{ it }}', '}', 'q"\\', 'Спросить'])('finds what was kept by a node with the name %j', (name) => {
	const context = { getNode: () => ({ name }), evaluateExpression: evaluated };
	expect(recalled(context as never)).toEqual({ chatId: `chatId of ${name}`, messageId: `messageId of ${name}`, question: `question of ${name}` });
});
