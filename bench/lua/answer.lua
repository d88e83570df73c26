-- Answers forms one after the other, each once and with a key of its own:  wrk -t1 -s answer.lua URL -- FILE
-- FILE holds "path<TAB>cookie<TAB>fields" lines.
local forms, n = {}, 0
local hex = "0123456789abcdef"
function init(args)
  for line in io.lines(args[1]) do
    local path, cookie, fields = line:match("([^\t]+)\t([^\t]+)\t(.+)")
    forms[#forms + 1] = { path = path, cookie = cookie, fields = fields }
  end
  math.randomseed(os.time())
end
local function digits(count)
  local t = {}
  for i = 1, count do local k = math.random(16); t[i] = hex:sub(k, k) end
  return table.concat(t)
end
function request()
  n = n % #forms + 1
  local f = forms[n]
  local key = digits(8) .. "-" .. digits(4) .. "-4" .. digits(3) .. "-8" .. digits(3) .. "-" .. digits(12)
  return wrk.format("POST", f.path, { Cookie = f.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, f.fields .. "&_key=" .. key)
end
