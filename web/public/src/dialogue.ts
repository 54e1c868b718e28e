import { beginDialogue } from './live.ts'
import { beginHelp } from './help.ts'
import { watchExit } from './exit.ts'
import { beginStart } from './start.ts'
import { beginReturn, beginWords } from './words.ts'

/** The only script of the citizen's pages. Whatever page it meets already works without it. */
document.documentElement.classList.add('js')
watchExit()
beginStart()
beginDialogue()
beginHelp()
beginWords()
beginReturn()
