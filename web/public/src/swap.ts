/** A page of ours as it stands in the document. */
interface Shown {
  readonly lang: string
  readonly title: string
  readonly style: HTMLStyleElement | null
  readonly body: HTMLElement
}

/** What is shown now, to be put back as it is, with all that is typed and listened for in it. */
export function shownNow(): Shown {
  return { lang: document.documentElement.lang, title: document.title, style: document.querySelector('style'), body: document.body }
}

export function putBack({ lang, title, style, body }: Shown): void {
  document.documentElement.lang = lang
  document.title = title
  if (style !== null) document.querySelector('style')?.replaceWith(style)
  document.body.replaceWith(body)
}

/** Fetches another page of ours, by this form when one is given, and puts it in place of this one: no form is sent by the browser itself, so that nothing typed stands in the history. False when it cannot be had; then nothing is changed. */
export async function swapPage(address: string, form?: URLSearchParams): Promise<boolean> {
  try {
    const answer = await fetch(address, { cache: 'no-store', referrerPolicy: 'no-referrer', ...(form && { method: 'POST', body: form }) })
    if (!answer.ok) return false
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const style = page.querySelector('style')
    putBack({ lang: page.documentElement.lang, title: page.title, style: style && document.adoptNode(style), body: document.adoptNode(page.body) })
    return true
  } catch {
    return false
  }
}
