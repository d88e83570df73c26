#!/usr/bin/env python3
"""sheet.py ROWS XLSX CSV [PREFIX]: homes with an owner each, as a workbook for the product and as a CSV for the other side."""
import csv, sys, zipfile

rows, workbook, plain = int(sys.argv[1]), sys.argv[2], sys.argv[3]
prefix = sys.argv[4] if len(sys.argv) > 4 else '139'
TITLES = ['楼栋', '单元', '房号', '入住状态', '业主姓名', '手机', '关系']
FAMILY, GIVEN = '张王李赵刘陈杨黄周吴徐孙马朱胡', '伟芳娜敏静丽强磊军洋艳勇杰涛超'


def homes():
    for k in range(rows):
        building, unit, room = k // 1000 + 1, k // 500 % 2 + 1, f'{k % 500 // 20 + 1}{k % 20 + 1:02d}'
        yield [str(building), str(unit), room, '入住', FAMILY[k % 15] + GIVEN[k // 15 % 15], f'{prefix}{k:08d}', '业主']


words, order = {}, []


def shared(word):
    if word not in words:
        words[word] = len(order)
        order.append(word)
    return words[word]


with zipfile.ZipFile(workbook, 'w', zipfile.ZIP_DEFLATED, compresslevel=4) as file:
    def part(name, text):
        file.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)

    types = 'http://schemas.openxmlformats.org/package/2006/content-types'
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
    part('[Content_Types].xml', f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/>'
         f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}sharedStrings+xml"/></Types>')
    package = 'http://schemas.openxmlformats.org/package/2006/relationships'
    part('_rels/.rels', f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    part('xl/_rels/workbook.xml.rels', f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
         f'<Relationship Id="r2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    part('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="住户" sheetId="1" r:id="r1"/></sheets></workbook>')
    lines = []
    for number, cells in enumerate([TITLES, *homes()], 1):
        lines.append(f'<row r="{number}">' + ''.join(f'<c r="{chr(65 + i)}{number}" t="s"><v>{shared(cell)}</v></c>' for i, cell in enumerate(cells)) + '</row>')
    part('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{main}"><sheetData>' + ''.join(lines) + '</sheetData></worksheet>')
    part('xl/sharedStrings.xml', f'<sst xmlns="{main}" count="{rows * 7 + 7}" uniqueCount="{len(order)}">' + ''.join(f'<si><t>{word}</t></si>' for word in order) + '</sst>')

with open(plain, 'w', newline='') as file:
    csv.writer(file).writerows([1, b, f'{u}-{r}', name, phone, '2015-01-01'] for b, u, r, _, name, phone, _ in homes())
