/** The lines that ask for a value the book lacks, and then for what it rests on. Pure. */
import { deskMessages } from '../../messages/desk.js';
import { say } from '../../messages/message.js';
import type { DeskState } from './desk-state.js';
import type { Row } from './screen.js';
import {
  defaultDescription,
  descriptionsOf,
  evidenceText,
  OUTSIDE_SOURCES,
  repeatable,
} from './supplement.js';
import { wrap } from './text-width.js';

const NO_BREAK = '\u00a0';

export function stageLines(desk: DeskState, width: number): Row[] {
  const { stage, remembered } = desk;
  const told = (text: string): Row => [
    { text: '  → ', style: 'plain' },
    { text, style: 'value' },
  ];
  const ask = (text: string): Row[] => wrap(text, width).map((line) => [{ text: line, style: 'strong' }]);
  const aside = (text: string): Row[] => wrap(text, width).map((line) => [{ text: line, style: 'faint' }]);
  switch (stage.ask) {
    case 'value':
      return wrap(
        say(desk.purpose === 'ask' ? deskMessages.answerAsk : deskMessages.supplementAsk),
        width,
      ).map((line) => [{ text: line, style: 'plain' }]);
    case 'source': {
      const again = repeatable(remembered, desk.family);
      const choices = OUTSIDE_SOURCES.map(
        (source, index) => `${index + 1} ${say(deskMessages.sources[source])}`,
      ).join('   ');
      const hint =
        again === null
          ? say(deskMessages.chooseSource)
          : say(deskMessages.enterMeans(say(deskMessages.sameEvidence(evidenceText(again)))));
      return [told(stage.text), ...ask(`${say(deskMessages.askSource)}  ${choices}`), ...aside(hint)];
    }
    case 'description': {
      const choices = descriptionsOf(stage.source)
        // No choice is broken at the end of a row.
        .map((each, index) => `${index + 1} ${each}`.replaceAll(' ', NO_BREAK))
        .join('   ');
      const alone = defaultDescription(stage.source, remembered);
      return [
        told(stage.text),
        ...ask(`${say(deskMessages.askDescription)}  ${choices}`),
        ...aside(say(alone === null ? deskMessages.chooseDescription : deskMessages.enterMeans(alone))),
      ];
    }
    case 'number':
      return [told(`${stage.text} – ${stage.description}`), ...ask(say(deskMessages.askNumber))];
    case 'informant':
      return [told(`${stage.text} – ${stage.description}`), ...ask(say(deskMessages.askInformant))];
    case 'toldOn':
      return [told(`${stage.text} – ${evidenceText(stage.evidence)}`), ...ask(say(deskMessages.askToldOn))];
    default: {
      const never: never = stage;
      return never;
    }
  }
}
