import { group } from '../../../../nodes/shared/form/field';
import { optionalFields } from '../../../../nodes/shared/form/optionalFields';
import { factsOfRejected } from '../../factsOf';
import { formWith, judged, namesOf, plain, property } from './forms';

const range = group([property('from'), property('to')], ({ value }) => `${String(value('from'))} to ${String(value('to'))}`);

const options = optionalFields({ displayName: 'Options', name: 'options' }, { quoted: plain('quotedMessageId'), typing: judged('typing'), range });

it('is a collection of all their properties, empty at first', () => {
	const [{ options: inner, ...collection }, ...others] = options.properties;
	expect(collection).toEqual({ displayName: 'Options', name: 'options', type: 'collection', default: {} });
	expect(namesOf(inner as typeof options.properties)).toEqual(['quotedMessageId', 'typing', 'from', 'to']);
	expect(others).toEqual([]);
});

it.each<[string, unknown, object]>([
	['nothing was added', {}, {}],
	['the form does not show it', undefined, {}],
	['an expression gives no object', 'typing', {}],
	['one was added', { typing: 'yes' }, { typing: 'yes' }],
	['one was added and left empty', { quotedMessageId: '' }, { quoted: '' }],
	['one was added that holds null', { quotedMessageId: null }, { quoted: null }],
	['one was added whose expression gives undefined', { quotedMessageId: undefined, typing: 'yes' }, { typing: 'yes' }],
	['a part of one was added', { to: 5 }, { range: 'undefined to 5' }],
	['all were added', { from: 1, to: 2, typing: 'no', quotedMessageId: 'A' }, { range: '1 to 2', typing: 'no', quoted: 'A' }],
	['an older version has left something', { former: 1 }, {}],
	['an object has more to it', Object.create({ typing: 'inherited' }), {}],
])('reads what is there where %s', async (_, value, expected) => {
	const input = await options.read(formWith({ options: value, typing: 'wrong' }));
	expect(input).toEqual(expected);
	expect(Object.keys(input).sort()).toEqual(Object.keys(expected).sort());
});

it('ends with the refusal of one that was added', async () => {
	expect((await factsOfRejected(Promise.resolve(options.read(formWith({ options: { typing: 'wrong' } }))))).title).toBe("'typing' is wrong");
});
