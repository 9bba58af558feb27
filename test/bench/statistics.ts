/** The number below which the given share of the numbers lies: 0.5 for the median. */
export function quantile(numbers: number[], share: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const position = (sorted.length - 1) * share;
	const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
	return below + (above - below) * (position % 1);
}

export const median = (numbers: number[]): number => quantile(numbers, 0.5);

export const mean = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
