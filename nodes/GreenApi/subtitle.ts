import type { Resource } from '../shared/operation/nodeForm';

/**
 * The expression for what the canvas shows below the node: the operation as the form calls it, and the resource, or what the operation
 * destroys. One that the node does not have is shown as it stands in the workflow.
 */
export function subtitleOf(resources: Resource[]): string {
	const subtitles = resources.flatMap(({ name, value, operations }) =>
		operations.map(({ option }) => [`${value}.${option.value}`, `${option.name}: ${option.destroys ?? name.toLowerCase()}`]),
	);
	const known = JSON.stringify(Object.fromEntries(subtitles));
	return `={{ (${known})[$parameter.resource + "." + $parameter.operation] ?? $parameter.operation }}`;
}
