/** The first field that the server would refuse, or null. A password counts as it was typed. */
export function lackIn({ login, password }: { readonly login: string; readonly password: string }): 'login' | 'password' | null {
  if (!/^\S{3,40}$/.test(login.trim())) return 'login'
  return password.length >= 12 && password.length <= 200 ? null : 'password'
}
