import { mean } from '../bench/statistics';

/** How much a value grows from one measurement to the next: the slope of the line of least squares through them all. */
export function slope(values: number[]): number {
	const middle = mean(values.map((_, index) => index));
	const level = mean(values);
	const products = values.map((value, index) => (index - middle) * (value - level));
	const squares = values.map((_, index) => (index - middle) ** 2);
	return mean(products) / mean(squares);
}
