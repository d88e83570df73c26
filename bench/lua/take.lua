-- Takes tickets down through the form; each has a one-time key of its own:  wrk -s take.lua URL -- FILE
-- FILE holds "path<TAB>cookie<TAB>csrf token<TAB>household" lines.
local forms = {}
local hex = "0123456789abcdef"
function init(args)
  for line in io.lines(args[1]) do
    local path, cookie, token, home = line:match("([^\t]+)\t([^\t]+)\t([^\t]+)\t(.+)")
    forms[#forms + 1] = { path = path, cookie = cookie, token = token, home = home }
  end
  math.randomseed(os.time())
end
local function digits(n)
  local t = {}
  for i = 1, n do local k = math.random(16); t[i] = hex:sub(k, k) end
  return table.concat(t)
end
function request()
  local f = forms[math.random(#forms)]
  local body = "_csrf=" .. f.token .. "&_key=" .. digits(8) .. "-" .. digits(4) .. "-4" .. digits(3) .. "-8" .. digits(3) .. "-" .. digits(12)
    .. "&household=" .. f.home .. "&reporter=other&kind=COMPLAINT&topic=CLEANING&channel=TELEPHONE&severity=ORDINARY"
    .. "&words=%E6%A5%BC%E9%81%93%E6%9C%89%E5%9E%83%E5%9C%BE%EF%BC%8C%E4%B8%A4%E5%A4%A9%E6%B2%A1%E6%9C%89%E4%BA%BA%E6%89%93%E6%89%AB"
  return wrk.format("POST", f.path, { Cookie = f.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
