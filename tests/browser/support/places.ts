import type { APIRequestContext } from '@playwright/test'

/** The paths of the places on the page with these results. */
export async function placesAt (request: APIRequestContext, question: string): Promise<string[]> {
  const html = await (await request.get(`/plekken?${question}`)).text()
  return [...html.matchAll(/place-card__title"><a href="(\/plekken\/[a-z0-9-]+)/g)].map(([, path]) => path)
}

/** The path of the first of them. */
export async function firstPlace (request: APIRequestContext, question: string): Promise<string> {
  const [first] = await placesAt(request, question)
  if (!first) throw new Error(`there is no place for ${question}`)
  return first
}
