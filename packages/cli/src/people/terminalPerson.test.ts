import { EMPTY_VIEW, type OpenGate, type OpenQuestion, reduceView } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { asked, gate, recorded } from '../testing/aSession.ts';
import { aTerminal, KEYS } from '../testing/aTerminal.ts';
import { words } from '../words/en.ts';
import { createTerminalPerson } from './terminalPerson.ts';

function someoneAtTheKeyboard() {
  const terminal = aTerminal();
  const interrupts: string[] = [];
  const { input, output } = terminal;
  const person = createTerminalPerson({ input, output, onInterrupt: () => interrupts.push('Ctrl-C') });
  const controller = new AbortController();
  return { terminal, person, interrupts, controller, signal: controller.signal };
}

const view = recorded(gate('g1'), asked('q1')).reduce(reduceView, EMPTY_VIEW);

function theGate(): OpenGate {
  const [open] = view.openGates;
  if (open === undefined) throw new Error('One gate is open.');
  return open;
}

function theQuestion(multiSelect: 'one' | 'several' = 'one'): OpenQuestion & { agent: string } {
  const [open] = view.openQuestions;
  if (open === undefined) throw new Error('One question is open.');
  const questions = open.questions.map((each) => ({ ...each, multiSelect: multiSelect === 'several' }));
  return { ...open, questions, agent: 'Nova' };
}

describe('a gate at the prompt', () => {
  it('shows what there is to judge and takes a yes', async () => {
    const { person, terminal, signal } = someoneAtTheKeyboard();
    const decision = person.decide(theGate(), signal);
    expect(terminal.shown()).toContain('The ship is blue and has two wings.');
    expect(terminal.shown()).toContain('Do you like the ship?');
    terminal.type('y');
    expect(await decision).toEqual({ approved: true, feedback: '' });
  });

  it('asks again after an empty answer, and approves nothing by it', async () => {
    const { person, terminal, signal } = someoneAtTheKeyboard();
    const decision = person.decide(theGate(), signal);
    terminal.type(KEYS.enter);
    await terminal.untilShown(words.asks.whatToChange);
    terminal.type(KEYS.enter);
    await terminal.untilShown('Do you like the ship?');
    terminal.type('n');
    await terminal.untilShown(words.asks.whatToChange);
    terminal.type(`make it red${KEYS.enter}`);
    expect(await decision).toEqual({ approved: false, feedback: 'make it red' });
  });

  it('takes Ctrl-C as a wish to stop, and Escape as nothing', async () => {
    const { person, terminal, signal, interrupts } = someoneAtTheKeyboard();
    const decision = person.decide(theGate(), signal);
    // As a key: typed, the character would wait for what may follow it.
    terminal.input.emit('keypress', '\u001b', { name: 'escape' });
    expect(interrupts).toEqual([]);
    terminal.type(KEYS.ctrlC);
    expect(await decision).toBeUndefined();
    expect(interrupts).toEqual(['Ctrl-C']);
  });

  it('leaves the screen alone once it is answered', async () => {
    const { person, terminal, controller, signal } = someoneAtTheKeyboard();
    const decision = person.decide(theGate(), signal);
    terminal.type('y');
    await decision;
    const before = terminal.raw();
    controller.abort();
    expect(terminal.raw()).toBe(before);
  });

  it('goes away when the build is stopped', async () => {
    const { person, controller, signal, interrupts } = someoneAtTheKeyboard();
    const decision = person.decide(theGate(), signal);
    controller.abort();
    expect(await decision).toBeUndefined();
    expect(interrupts).toEqual([]);
  });
});

describe('a question at the prompt', () => {
  const colour = 'Which colour should the ship have?';

  it('says who asks and takes one of the options', async () => {
    const { person, terminal, signal } = someoneAtTheKeyboard();
    const answers = person.answer(theQuestion(), signal);
    expect(terminal.shown()).toContain(`Nova asks: ${colour}`);
    terminal.type(KEYS.down);
    terminal.type(KEYS.enter);
    expect(await answers).toEqual({ [colour]: 'Red' });
  });

  it('takes several options where several are allowed, but not none', async () => {
    const { person, terminal, signal } = someoneAtTheKeyboard();
    const answers = person.answer(theQuestion('several'), signal);
    terminal.type(KEYS.enter);
    terminal.type(KEYS.space);
    terminal.type(KEYS.down);
    terminal.type(KEYS.space);
    terminal.type(KEYS.enter);
    expect(await answers).toEqual({ [colour]: 'Blue, Red' });
  });

  it('takes own words instead of an option, but not none', async () => {
    const { person, terminal, signal } = someoneAtTheKeyboard();
    const answers = person.answer(theQuestion(), signal);
    terminal.type(KEYS.up);
    terminal.type(KEYS.enter);
    await terminal.untilShown(words.asks.inYourWords);
    terminal.type(KEYS.enter);
    await terminal.untilShown(words.asks.needsWords);
    terminal.type(`all of them${KEYS.enter}`);
    expect(await answers).toEqual({ [colour]: 'all of them' });
  });
});
