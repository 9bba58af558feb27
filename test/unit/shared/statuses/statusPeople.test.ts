import { toStatusPeople } from '../../../../nodes/shared/statuses/statusPeople';
import { factsOf } from '../../factsOf';

it('reads people as every list of people does', () => {
	expect(toStatusPeople('+7 900 000-00-01, 79000000002@c.us')).toEqual(['79000000001@c.us', '79000000002@c.us']);
});

it.each([
	['Participants', undefined],
	['From', 'From'],
])('says of a group that statuses are not for groups, and names the field %s', (named, field) => {
	const { title, advice } = factsOf(() => toStatusPeople('120363020000000001@g.us', field));
	expect(title).toContain(`'${named}'`);
	expect(advice).toMatch(/^Statuses go from people to people/);
});
