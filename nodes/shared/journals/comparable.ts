/**
 * A text in a form that is equal for texts which people read as the same words: upper and lower case (also ß and SS, Turkish İ and ı),
 * composed and separate accents, and the wide, bold or other letters that Unicode has only for their look. Accents count.
 */
export const comparable = (text: string): string =>
	text.normalize('NFKC').toLowerCase().toUpperCase().replaceAll('I\u0307', 'I').normalize('NFKC');
