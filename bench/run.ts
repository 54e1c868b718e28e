import { benchDeadlines } from './src/deadlines.ts'
import { benchDesk } from './src/desk.ts'
import { benchFlood } from './src/flood.ts'
import { benchCrash } from './src/crash.ts'
import { benchPage } from './src/page.ts'
import { benchRouting } from './src/routing.ts'
import { benchText } from './src/text.ts'

/** Each bench compares two things in one run, side by side, and ends with one JSON object on one line. */
const BENCHES: Readonly<Record<string, (named?: string) => Promise<object> | object>> = {
  crash: benchCrash,
  deadlines: benchDeadlines,
  desk: benchDesk,
  flood: benchFlood,
  page: benchPage,
  routing: benchRouting,
  text: benchText,
}

const [name = '', named] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench === undefined) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`)
  process.exit(2)
}
process.stdout.write(`${JSON.stringify(await bench(named))}\n`)
process.exit(0)
