/**
 * A text in a form in which two texts are equal when people read them as the same words: whether accents are composed or not, in upper or
 * lower case (also ß and SS, and Turkish İ and ı), in wide, bold or other letters that Unicode has for the look alone. Accents count.
 */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().toUpperCase().replaceAll('I\u0307', 'I').normalize('NFKC');
