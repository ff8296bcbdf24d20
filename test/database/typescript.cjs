// Lets a process that a test starts load the sources as they are, without a build.
const { readFileSync } = require('node:fs')
const Module = require('node:module')
const { transformSync } = require('@swc/core')

const resolve = Module._resolveFilename
Module._resolveFilename = (request, parent, ...rest) => {
  const source = parent?.filename?.endsWith('.ts') && request.startsWith('.') ? request.replace(/\.js$/, '.ts') : request
  return resolve(source, parent, ...rest)
}
Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), { filename: file, module: { type: 'commonjs' }, jsc: { target: 'es2022' } })
  module._compile(code, file)
}
