/** What n8n's editor reads of a JSON schema. */
interface Schema {
	type: string | string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
}

/** The schema that says what some JSON values have in common: their types, null last, and every field that one of them has. */
export function schemaOf(values: unknown[]): Schema {
	const types = [...new Set(values.map(typeOf))].sort((one, other) => Number(one === 'null') - Number(other === 'null'));
	const lists = values.filter(Array.isArray);
	const objects = values.filter((value) => typeOf(value) === 'object') as Array<Record<string, unknown>>;
	const fields = [...new Set(objects.flatMap(Object.keys))];
	const valuesOf = (field: string) => objects.filter((object) => field in object).map((object) => object[field]);
	return {
		type: types.length === 1 ? types[0] : types,
		...(objects.length > 0 && { properties: Object.fromEntries(fields.map((field) => [field, schemaOf(valuesOf(field))])) }),
		...(lists.length > 0 && { items: schemaOf(lists.flat()) }),
	};
}
