/** Pieces of a row, by what they are to the eye. */
import type { Span } from './screen.js';

export const plain = (text: string): Span => ({ text, style: 'plain' });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const faint = (text: string): Span => ({ text, style: 'faint' });
export const value = (text: string): Span => ({ text, style: 'value' });
export const alarm = (text: string): Span => ({ text, style: 'alarm' });
