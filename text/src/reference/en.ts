import type { ReferenceTexts } from './texts.ts'
import { plural } from '../plural.ts'

export const REFERENCE_EN: ReferenceTexts = {
  parts: {
    canned: { nav: 'Canned replies', title: 'Canned replies', how: 'A reply that is picked goes into the draft, never straight to the person. The first three stand as buttons, the first nine have keys.' },
    proposals: { nav: 'Rules', title: 'Which bodies are proposed', how: 'A body is proposed by the first rule whose condition holds. The operator may untick it or add another.' },
    reasons: { nav: 'Reasons', title: 'Reasons for contact', how: 'A reason or a category is retired, never deleted: old cases go on showing its name.' },
    danger: { nav: 'Danger words', title: 'Danger words', how: 'These words in a message raise its urgency before anybody has read it. Words may be added; those that come with the product cannot be taken off: words only ever raise.' },
    opening: { nav: 'Opening words', title: 'Opening words', how: 'The first words seen by whoever comes to write, and what they read while they wait.' },
    deadlines: { nav: 'Deadlines', title: 'How long each step may take', how: 'When a time is over, those above are told, rung by rung. Referrals that were sent before keep their own times.' },
    ladders: { nav: 'Ladders', title: 'Whom a silence climbs to', how: 'When no answer comes in time, each rung tells the office above, each of them once.' },
    calendar: { nav: 'Calendar', title: 'Working calendar', how: 'Times in working days are counted by it.' },
  },
  languages: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
  find: 'Find by words',
  noneFound: 'Nothing was found.',
  edit: 'Edit',
  fold: 'Fold',
  up: 'Up',
  down: 'Down',
  remove: 'Take off the list',
  left: { room: (n) => `room for ${n} more`, over: (n) => `${n} too many` },
  save: {
    save: 'Save', saving: 'Saving', discard: 'Discard changes', saved: 'Saved; it holds from now on.', lost: 'Not saved: no connection. What you typed is still here.',
    changes: (n) => `${n} unsaved ${plural('en', n, { one: 'change', other: 'changes' })}`,
  },
  newer: { made: (name, when) => `There is a newer version: ${name}, ${when}.`, what: 'Changed in the newer version', mine: 'Save mine in its place', theirs: 'Take the newer one, drop mine' },
  history: {
    open: 'History of changes', title: 'History of changes', how: 'Going back is a change as well and stands in the history; nothing is wiped out.',
    version: (n) => `Version ${n}`, now: 'as it is now', shipped: 'As the product ships it', restored: (n) => `Went back to version ${n}`,
    restore: 'Back to this version', restoreTo: (n) => `Back to version ${n}`, restoring: 'Going back', done: 'Done: it is as it was.',
    added: 'added', removed: 'taken off', moved: 'The order changed', from: (before) => `before: ${before}`, empty: 'none',
  },
  canned: {
    topics: { greeting: 'Greeting', safety: 'Safety', support: 'Support', school: 'School', home: 'Home', law: 'Law', closing: 'Goodbye', light: 'Light talk' },
    topic: 'Topic', all: 'All', title: 'Name', text: 'Text', add: 'Add a reply', unnamed: 'New reply', key: (n) => `Key ${n}`,
  },
  rules: {
    if: 'If', always: 'in every case', child: 'it is about a child', adult: 'it is about an adult', anybody: 'Child or adult', who: 'About whom',
    risk: 'Risk', anyRisk: 'Any', atLeast: { low: 'the risk is low or above', medium: 'the risk is medium or above', high: 'the risk is high or above', critical: 'the risk is critical' },
    by: (actors) => `harm is done by: ${actors}`, about: (reasons) => `the reason is: ${reasons}`, or: ' or ', within: (span) => `To accept within ${span}`,
    body: 'Which body', actors: 'Who does the harm', reasons: 'Reasons', chooseReasons: 'Choose reasons', ground: 'Ground', sees: 'What the body sees', action: 'What the body is asked to do',
    source: 'Where it comes from', status: 'Standing', statuses: { law: 'By law', default: 'The centre’s own' }, since: (day) => `since ${day}`, until: 'Last day', untilHint: 'Empty means without an end.',
    endNow: 'End it from today', goOn: 'Apply it again', ended: (day) => `until ${day}, not in force`, add: 'Add a rule', order: 'Where several rules fit one body, the one that stands higher holds.',
  },
  whatIf: {
    title: 'What would happen if', how: 'Describe a situation: side by side you see whom today’s rules propose and whom the unsaved ones would.', risk: 'Risk', age: 'Age', region: 'Region',
    today: 'Today', edited: 'After the change', nobody: 'Nobody is proposed', same: 'No difference.', more: 'is added', less: 'is no longer proposed', other: 'another rule',
    cases: (otherwise, cases) => `Last cases: ${cases}. Other bodies would have been proposed in ${otherwise}.`, noCases: 'There is no case yet to compare with.', unreadable: 'Could not compare with past cases.',
  },
  reasons: { category: 'Category', addCategory: 'Add a category', unnamedCategory: 'New category', withAll: 'A category that is retired takes the reasons in it along.', name: 'Name', retire: 'Retire', bring: 'Bring back', retired: 'retired', add: 'Add a reason', unnamed: 'New reason', count: (n) => `In use: ${n}` },
  danger: {
    own: 'Words of the centre’s own', signs: 'One word or phrase a line. A * at the end of a word stands for any ending, a _ between two words for up to three words.',
    levels: { critical: 'Critical urgency', high: 'High urgency' }, shipped: (n) => `Words that come with the product (${n})`, test: 'Try it out', testHow: 'Unsaved words count as well. What is written here goes nowhere.', sentence: 'Write a message',
    raised: (level, word) => `${level}, by the words “${word}”.`, nothing: 'Nothing would rise. That does not mean “safe”.',
  },
  opening: {
    fields: { question: 'The first question', hint: 'Words under the question', how: 'Words beside the send button', meanwhile: 'Said to whoever waits', longer: 'Said when the wait grows long' },
    reset: 'Back to the shipped words', asShipped: 'shipped words', preview: 'How it looks', start: 'First page', waiting: 'Waiting', ahead: 'You are next',
  },
}
